using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC203: a fresh run whose bandit has more than <c>many_sources</c> (8) arms from step 0, with no warmup.</summary>
/// <remarks>
/// A model that knows nothing finds list-structured text easiest, so that a bandit learns to prefer it before there is any language:
/// one of the causes of the collapse of ANDREA's first run, 16 sources from step 0. The second run began with seven sources for 20,000
/// steps.
/// </remarks>
internal sealed class FreshRunWithoutWarmupRule() : LintRule(
    new("AC203", "fresh-run-without-warmup", Severity.Info, "a fresh bandit run over many sources from step 0 with no warmup"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Schedule | RuleNeeds.Bandit | RuleNeeds.Sources | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.ResumeStep.Value != 0 || context.Run.Own.WarmupSteps is { Value: > 0 }
            || context.Regimes is not [{ Kind: RegimeKind.Own, IsDead: false } first, ..]
            || !first.Bandit.IsWrittenAndAdaptive)
        {
            return;
        }

        var sources = AvailableSources.Count(first);
        if (sources > context.Thresholds.ManySources)
        {
            sink.Report(At(
                BanditPlace.Of(first),
                $"the bandit chooses among {Figures.Count(sources)} sources from step 0, with no warmup: it learns its preferences from a model that knows nothing") with
            {
                Help = "begin with the sources of plain language: `curriculum_warmup_steps` and `curriculum_warmup_sources`",
            });
        }
    }
}
