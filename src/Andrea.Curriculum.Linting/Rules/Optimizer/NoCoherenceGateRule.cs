using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Rules.Bandit;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>
/// AC405: no gate on sample quality, said so, or left out of a <c>monitoring</c> section under a bandit that is drawn to text without sense.
/// </summary>
/// <remarks>
/// A falling loss does not mean coherent text: ANDREA's first run had its least average loss at step 110,000 while it wrote quotes
/// without end, and was stopped at 165,000. The gate of the second run would have halted it at 132,000. What drew it there were a
/// clipped reward and list-structured sources; without either a gate that is merely absent is no finding, and a file without a
/// <c>monitoring</c> section says nothing.
/// </remarks>
internal sealed class NoCoherenceGateRule() : LintRule(
    new("AC405", "no-coherence-gate", Severity.Warning, "no gate on the quality of samples"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Monitoring | RuleNeeds.Bandit | RuleNeeds.Schedule | RuleNeeds.Sources;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Monitoring is not { } monitoring || monitoring.Gate is { IsNone: false })
        {
            return;
        }

        if (monitoring.Gate is { } none)
        {
            sink.Report(Of(none.Place, "no gate"));
        }
        else if (FindLure(context) is { } lure)
        {
            sink.Report(Of(monitoring.Place, "monitored, but without a gate") with { Secondary = [lure] });
        }
    }

    /// <summary>What draws a bandit to text whose loss falls while it says less and less.</summary>
    private static Label? FindLure(LintContext context)
    {
        foreach (var (clip, regime) in WrittenSettings.Of(context, bandit => bandit.RewardClipAtZero))
        {
            if (clip.Value && regime.Bandit.LearnsFromRewards)
            {
                return new Label(Place.FirstLine(clip.Place), "pays for noise");
            }
        }

        return context.Regimes.Any(regime => regime is { IsDead: false, IsPast: false, Bandit.IsWrittenAndAdaptive: true })
            && context.Run.Sources.FirstOrDefault(UncappedRepetitiveSourceRule.IsRepetitive) is { } source
            ? new Label(source.Name.Place, "repetitive, which a bandit likes best")
            : null;
    }

    private Finding Of(FileSpan place, string label) =>
        At(place, "no gate halts the run when its samples stop being language: the loss alone does not show it", label) with
        {
            Help = "score samples and halt on a run of bad ones, for instance `coherence_gate: {threshold: 30, consecutive: 5}`",
        };
}
