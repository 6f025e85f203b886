using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC216: a regime that ended before <c>resume_step</c> differs from the file that <c>continues</c> names.</summary>
/// <remarks>
/// What is trained is trained: steps before the resume step were drawn under the file that this one continues. A past regime that says
/// something else describes a run which never took place, and every budget and comparison over the whole run is wrong. A regime that
/// is still running at the resume step may differ: that is what a new file is for.
/// </remarks>
internal sealed class PrefixChangedRule() : LintRule(
    new("AC216", "prefix-changed", Severity.Error, "a regime that is already trained and differs from the file which this one continues"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Schedule | RuleNeeds.Sources | RuleNeeds.Bounds | RuleNeeds.Warmups;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Continued is not { } continued)
        {
            return;
        }

        foreach (var regime in context.Regimes)
        {
            if (!regime.IsPast || regime.IsDead)
            {
                continue;
            }

            foreach (var earlier in continued.Plan.Regimes)
            {
                if (!earlier.IsDead && earlier.Start < regime.End && (earlier.End ?? long.MaxValue) > regime.Start
                    && Difference(context.Run, regime, continued.Run, earlier) is { } difference)
                {
                    Report(regime, earlier, difference, sink);
                    break;
                }
            }
        }
    }

    private void Report(Regime regime, Regime earlier, (string Words, FileSpan? Now, FileSpan? Then) difference, FindingSink sink) =>
        sink.Report(At(
            difference.Now ?? regime.Scope.FromStep?.Place ?? regime.Scope.Place,
            $"`{regime.Name}` ended before the resume step and is not what was trained: {difference.Words}",
            "differs") with
        {
            Secondary = [new Label(difference.Then ?? earlier.Scope.FromStep?.Place ?? earlier.Scope.Place, $"trained as `{earlier.Name}`")],
            Help = "copy the trained regimes unchanged, or leave them out and keep `continues`",
        });

    private static (string Words, FileSpan? Now, FileSpan? Then)? Difference(TrainingRun run, Regime regime, TrainingRun before, Regime earlier)
    {
        var then = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < before.Sources.Length; i++)
        {
            then.TryAdd(before.Sources[i].Name.Value, i);
        }

        for (var i = 0; i < run.Sources.Length; i++)
        {
            var name = run.Sources[i].Name.Value;
            var known = then.Remove(name, out var j) && earlier.Present[j];
            if (!known)
            {
                if (regime.IsAvailable(i))
                {
                    return ($"`{name}` was not there", run.Sources[i].Name.Place, null);
                }

                continue;
            }

            if (Compare("floor", name, regime.Floors[i], earlier.Floors[j], Rational.Zero) is { } floor)
            {
                return floor;
            }

            if (Compare("cap", name, CapOf(regime, i), CapOf(earlier, j), Rational.One) is { } cap)
            {
                return cap;
            }
        }

        foreach (var (name, j) in then)
        {
            if (earlier.IsAvailable(j))
            {
                return ($"`{name}` was there", null, before.Sources[j].Name.Place);
            }
        }

        return null;
    }

    private static (string Words, FileSpan? Now, FileSpan? Then)? Compare(
        string kind, string name, Located<Rational>? now, Located<Rational>? then, Rational none)
    {
        var (a, b) = (now?.Value ?? none, then?.Value ?? none);
        return a == b ? null : ($"`{name}` has a {kind} of {Figures.Exact(a)}, and had {Figures.Exact(b)}", now?.Place, then?.Place);
    }

    /// <summary>The cap, 0 where the source is excluded or absent.</summary>
    private static Located<Rational>? CapOf(Regime regime, int source) =>
        regime.Exclusions[source] is { } exclusion ? new Located<Rational>(Rational.Zero, exclusion)
        : regime.Present[source] ? regime.Caps[source]
        : new Located<Rational>(Rational.Zero, regime.Scope.WarmupSteps?.Place ?? regime.Scope.Place);
}
