using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC212: a pivot that excludes a source which had a floor until then, within a file or between two, or a file that leaves it out.</summary>
/// <remarks>
/// A floor says that the model must never go without the source; one step later it has none of it. The exclusion wins, and the floor
/// is dropped. Between files, where the source may also be gone from <c>sources</c>, it is found when the file named by <c>continues</c> can be read.
/// </remarks>
internal sealed class PivotDropsFlooredSourceRule() : LintRule(
    new("AC212", "pivot-drops-floored-source", Severity.Warning, "a pivot that excludes a source floored until then"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Sources | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Regimes)
        {
            if (regime is not { Kind: RegimeKind.Pivot, IsDead: false, IsPast: false })
            {
                continue;
            }

            foreach (var dropped in regime.DroppedFloors)
            {
                if (dropped.Value is { Value.Sign: > 0 } floor && regime.Exclusions[dropped.Source] is { } exclusion)
                {
                    Report(context, regime, dropped.Source, floor, exclusion, sink);
                }
            }
        }

        if (context.Continued is { } continued && LastBefore(continued, context.Run.ResumeStep.Value) is { } before)
        {
            CheckFiles(context, continued.Run, before, sink);
        }
    }

    private static Regime? LastBefore(RunAnalysis continued, long resume)
    {
        Regime? last = null;
        foreach (var regime in continued.Plan.Regimes)
        {
            last = !regime.IsDead && regime.Start < resume ? regime : last;
        }

        return last;
    }

    private void CheckFiles(LintContext context, TrainingRun continued, Regime before, FindingSink sink)
    {
        var now = context.Regimes.FirstOrDefault(regime => !regime.IsDead && !regime.IsPast);
        if (now is null)
        {
            return;
        }

        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < continued.Sources.Length; i++)
        {
            indexes.TryAdd(continued.Sources[i].Name.Value, i);
        }

        for (var i = 0; i < context.Run.Sources.Length; i++)
        {
            if (now.Exclusions[i] is { } exclusion
                && indexes.TryGetValue(context.Run.Sources[i].Name.Value, out var earlier)
                && before.Floors[earlier] is { Value.Sign: > 0 } floor)
            {
                Report(context, now, i, floor, exclusion, sink);
            }
        }

        ReportGone(context, continued, now, before, sink);
    }

    /// <summary>Floored sources that the next file does not declare.</summary>
    private void ReportGone(LintContext context, TrainingRun continued, Regime now, Regime before, FindingSink sink)
    {
        if (context.Run.Continues is not { } continues)
        {
            return;
        }

        var declared = new HashSet<string>(context.Run.Sources.Select(source => source.Name.Value), StringComparer.Ordinal);
        for (var i = 0; i < continued.Sources.Length; i++)
        {
            var name = continued.Sources[i].Name.Value;
            if (before.Floors[i] is { Value.Sign: > 0 } floor && before.IsAvailable(i) && declared.Add(name))
            {
                sink.Report(At(
                    continues.Place,
                    $"`{now.Name}` has no source `{name}`, which had a floor of {Figures.Exact(floor.Value)} until then: the floor is dropped",
                    "the run before has it") with
                {
                    Secondary = [new Label(floor.Place, $"floor {Figures.Exact(floor.Value)} until the pivot")],
                    Help = "declare the source here, too, or lift its floor first if it is to go",
                });
            }
        }
    }

    private void Report(LintContext context, Regime regime, int source, Located<Rational> floor, FileSpan exclusion, FindingSink sink) =>
        sink.Report(At(
            exclusion,
            $"`{regime.Name}` excludes `{context.Run.Sources[source].Name.Value}`, which had a floor of {Figures.Exact(floor.Value)} until then: the floor is dropped",
            "excluded here") with
        {
            Secondary = [new Label(floor.Place, $"floor {Figures.Exact(floor.Value)} until the pivot")],
            Help = "cap the source instead, or lift its floor first if it is to go",
        });
}
