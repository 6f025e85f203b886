using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC202: <c>curriculum_warmup_sources</c> written while <c>curriculum_warmup_steps</c> is 0 or absent.</summary>
/// <remarks>The list does nothing. It is left behind when a warmup is switched off, or the steps were forgotten.</remarks>
internal sealed class WarmupSourcesUnusedRule() : LintRule(
    new("AC202", "warmup-sources-unused", Severity.Info, "warmup sources given while there are no warmup steps"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        Check(context.Run.Own, sink);
        foreach (var pivot in context.Run.Pivots)
        {
            Check(pivot, sink);
        }
    }

    private void Check(RegimeScope scope, FindingSink sink)
    {
        if (scope.WarmupSourcesPlace is not { } place || scope.WarmupSteps is { Value: not 0 } || scope.WarmupSources is not { IsEmpty: false } sources)
        {
            return;
        }

        var (reason, labels) = scope.WarmupSteps is { } steps
            ? ("`curriculum_warmup_steps` is 0", new[] { new Label(steps.Place, "no steps") })
            : ("`curriculum_warmup_steps` is not written", []);
        sink.Report(At(place, $"{Figures.Count(sources.Length)} warmup {(sources.Length == 1 ? "source does" : "sources do")} nothing: {reason}") with
        {
            Secondary = [.. labels],
            Help = "remove the list, or say for how many steps it holds",
        });
    }
}
