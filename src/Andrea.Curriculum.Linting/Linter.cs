using System.Collections.Immutable;

using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Fingerprints;
using Andrea.Curriculum.Linting.Rules.Replay;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Linting.Suppressions;
using Andrea.Curriculum.Optimization;

namespace Andrea.Curriculum.Linting;

/// <summary>Runs the rules over a file that was read.</summary>
public static class Linter
{
    /// <summary>Lints one file.</summary>
    /// <param name="reading">The file as read, also when it has errors.</param>
    /// <param name="settings">Which rules, how severe, which thresholds.</param>
    /// <param name="continued">The file that it <c>continues</c>, when there is one that could be opened.</param>
    /// <param name="options">The day, and whether comments silence; <see cref="LintOptions.Default"/> when null.</param>
    public static LintResult Lint(TrainingRunReading reading, LintSettings settings, TrainingRunReading? continued = null, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(settings);
        var damage = Damage.Of(reading);
        var context = new LintContext(reading, settings.Thresholds, continued, damage)
        {
            ContinuedProblem = options?.ContinuedProblem,
            FindsRepairs = options?.FindsRepairs ?? true,
        };
        var sink = new FindingSink();
        var waits = false;
        var waiting = ImmutableArray.CreateBuilder<string>();
        string? limit = null;
        for (var i = 0; i < RuleCatalogue.Rules.Length; i++)
        {
            var rule = RuleCatalogue.Rules[i];
            if (reading.IsTrainerFile && !rule.ReadsTrainerFiles)
            {
                continue;
            }

            if ((rule.Needs & damage.Lost) == RuleNeeds.Text)
            {
                var started = options?.Timings?.Now ?? 0;
                limit = Check(rule, context, sink) ?? limit;
                options?.Timings?.Add(i, started);
            }
            else
            {
                waits |= settings.Shows(rule.Descriptor);
                waiting.Add(rule.Descriptor.Code);
            }
        }

        var undecided = (RuleNeeds.Conflicts & damage.Lost) == RuleNeeds.Text ? FindUndecided(context, limit) : [];
        var fingerprinting = new Fingerprinting(reading, continued);
        var hidden = new List<string>();
        var result = new LintResult(Finish(sink.Findings, settings, fingerprinting, hidden), undecided)
        {
            Waiting = reading.Plan is null ? EveryRuleButThoseOfTheText(waiting) : waiting.ToImmutable(),
            SomeChecksWait = waits,
        };
        result = SuppressOverlaid(result, reading, options ?? LintOptions.Default);
        return SuppressionPass.Of(reading.Tree, options ?? LintOptions.Default) is { } suppressions
            ? Suppress(result, suppressions, settings, fingerprinting, hidden)
            : result with { Hidden = [.. hidden] };
    }

    private static LintResult Suppress(LintResult result, SuppressionPass suppressions, LintSettings settings, Fingerprinting fingerprinting, List<string> hidden)
    {
        var stay = suppressions.Apply(result.Findings);

        // What is undecided or hidden might have to be silenced.
        var problems = suppressions.Problems(
            rule => result.Undecided.IsEmpty && settings.Shows(rule) && !result.Waiting.Contains(rule.Code) && !RuleCatalogue.IsOfRecords(rule.Code));
        return result with
        {
            Findings = FindingOrder.Sort(stay.AddRange(Finish(problems, settings, fingerprinting, hidden))),
            Hidden = [.. hidden],
            Suppressed = [.. result.Suppressed, .. suppressions.Suppressed],
        };
    }

    /// <summary>Comments of the file under an overlay silence what is found there; whether they are of use is judged where that file is linted itself.</summary>
    private static LintResult SuppressOverlaid(LintResult result, TrainingRunReading reading, LintOptions options) =>
        !reading.IsTrainerFile && reading.Plan?.Run.Trainer is { Tree: var tree } && SuppressionPass.Of(tree, options) is { } suppressions
            ? result with { Findings = suppressions.Apply(result.Findings), Suppressed = [.. suppressions.Suppressed] }
            : result;

    /// <summary>Judges a recorded run that was held against its config.</summary>
    /// <param name="reading">The config as read.</param>
    /// <param name="facts">What was seen.</param>
    /// <param name="settings">Which rules, how severe.</param>
    /// <param name="options">The day, and whether comments of the config silence; <see cref="LintOptions.Default"/> when null.</param>
    /// <returns>Findings in the record, with the places of the config that they concern.</returns>
    public static LintResult Judge(TrainingRunReading reading, ReplayFacts facts, LintSettings settings, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(settings);
        var context = new ReplayContext(facts);
        var sink = new FindingSink();
        foreach (var rule in RuleCatalogue.Rules)
        {
            (rule as ReplayRule)?.Check(context, sink);
        }

        var result = new LintResult(Finish(sink.Findings, settings, new Fingerprinting(reading, null), []), []);
        return SuppressionPass.Of(reading.Tree, options ?? LintOptions.Default) is { } suppressions
            ? result with { Findings = suppressions.Apply(result.Findings), Suppressed = [.. suppressions.Suppressed] }
            : result;
    }

    /// <summary>Judges a settings file.</summary>
    /// <param name="reading">The file, taken for a text like any other.</param>
    /// <param name="found">What is wrong with it; what was found twice counts once.</param>
    /// <param name="settings">The settings that it is a part of. They say how severe AC9 is, but cannot hide that they are misspelt.</param>
    public static LintResult Judge(TrainingRunReading reading, IEnumerable<Finding> found, LintSettings settings)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(settings);
        var (shape, hygiene) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in found.DistinctBy(finding => (finding.Primary.Place.Span, finding.Rule.Code, finding.Message)))
        {
            (finding.Rule.Code.StartsWith("AC9", StringComparison.Ordinal) ? hygiene : shape).Add(finding);
        }

        var fingerprinting = new Fingerprinting(reading, null);
        return new LintResult(
            FindingOrder.Sort([.. Finish(shape, LintSettings.Default, fingerprinting, []), .. Finish(hygiene, settings, fingerprinting, [])]), []);
    }

    private static ImmutableArray<Finding> Finish(List<Finding> found, LintSettings settings, Fingerprinting fingerprinting, List<string> hidden)
    {
        Silencing.Apply(found);
        if (found.Count == 0)
        {
            return [];
        }

        var findings = fingerprinting.Sign(FindingOrder.Sort(found));
        var shown = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        foreach (var finding in findings)
        {
            if (settings.Shows(finding.Rule))
            {
                shown.Add(settings.Severities.TryGetValue(finding.Rule.Code, out var severity)
                    ? finding with { Severity = severity }
                    : finding);
            }
            else if (!hidden.Contains(finding.Rule.Code))
            {
                hidden.Add(finding.Rule.Code);
            }
        }

        return shown.ToImmutable();
    }

    /// <summary>A text that is no run is not read for what its keys say.</summary>
    private static ImmutableArray<string> EveryRuleButThoseOfTheText(ImmutableArray<string>.Builder waiting)
    {
        foreach (var rule in RuleCatalogue.Rules)
        {
            if (rule.Needs == RuleNeeds.Text && rule.Descriptor.Code is not ("AC001" or "AC002" or "AC007" or "AC010"))
            {
                waiting.Add(rule.Descriptor.Code);
            }
        }

        return waiting.ToImmutable();
    }

    /// <summary>Applies a rule; the limit that it met, or null. A rule that meets one says nothing more.</summary>
    private static string? Check(LintRule rule, LintContext context, FindingSink sink)
    {
        try
        {
            rule.Check(context, sink);
            return null;
        }
        catch (UndecidedWithinLimitsException exceeded)
        {
            return exceeded.Message;
        }
    }

    private static ImmutableArray<UndecidedRegime> FindUndecided(LintContext context, string? limit)
    {
        var undecided = ImmutableArray.CreateBuilder<UndecidedRegime>();
        foreach (var regime in context.Live)
        {
            if ((regime.Undecided ?? (limit is null ? null : regime.Exceeding(limit))) is { } reason)
            {
                undecided.Add(new UndecidedRegime(regime.Regime.Name, reason));
            }
        }

        return undecided.ToImmutable();
    }
}
