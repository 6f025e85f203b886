using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC405: no gate on sample quality, said so, or left out of a <c>monitoring</c> section under an adaptive bandit.</summary>
/// <remarks>
/// A falling loss does not mean coherent text: ANDREA's first run had its least average loss at step 110,000 while it wrote quotes
/// without end, and was stopped at 165,000. The gate of the second run would have halted it at 132,000. A file without a
/// <c>monitoring</c> section says nothing, and nothing is said about it.
/// </remarks>
internal sealed class NoCoherenceGateRule() : LintRule(
    new("AC405", "no-coherence-gate", Severity.Warning, "no gate on the quality of samples"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Monitoring | RuleNeeds.Bandit;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Monitoring is not { } monitoring || monitoring.Gate is { IsNone: false })
        {
            return;
        }

        if (monitoring.Gate is { } none)
        {
            Report(none.Place, "no gate", sink);
        }
        else if (context.Regimes.Any(regime => regime.Bandit.IsWrittenAndAdaptive))
        {
            Report(monitoring.Place, "monitored, but without a gate", sink);
        }
    }

    private void Report(FileSpan place, string label, FindingSink sink) =>
        sink.Report(At(place, "no gate halts the run when its samples stop being language: the loss alone does not show it", label) with
        {
            Help = "score samples and halt on a run of bad ones, for instance `coherence_gate: {threshold: 30, consecutive: 5}`",
        });
}
