using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>AC501: expected epochs of a source above its <c>max_epochs</c>: an error at its least reachable share, a warning at the most even mix.</summary>
/// <remarks>
/// Expected tokens are the sum over regimes of steps x sequences x sequence length x share, exactly. 1,400 documents at a share of
/// 1/16 of 8 sequences a step are read 64 times in 180,000 steps: they are memorised. At the least share no mix keeps the limit; at the
/// most even one an indifferent mix breaks it.
/// </remarks>
internal sealed class EpochsOverLimitRule() : LintRule(
    new("AC501", "epochs-over-limit", Severity.Warning, "a source drawn more often than its max_epochs") { OtherSeverity = Severity.Error })
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs =>
        RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Bandit | RuleNeeds.Batch | RuleNeeds.Sources | RuleNeeds.Sizes | RuleNeeds.Mix | RuleNeeds.Warmups | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (!context.Run.Sources.Any(source => source.MaxEpochs is not null))
        {
            return;
        }

        foreach (var budget in context.Analysis.Budget)
        {
            var source = context.Run.Sources[budget.Source];
            if (source.MaxEpochs is { } limit && budget is { LeastEpochs: { } least, EvenEpochs: { } even } && even > limit.Value)
            {
                sink.Report(Describe(source, limit, budget, least > limit.Value ? least : even, least > limit.Value));
            }
        }
    }

    private Finding Describe(DataSource source, Located<Rational> limit, SourceBudget budget, Rational epochs, bool always)
    {
        var tokens = always ? budget.LeastTokens : budget.EvenTokens;
        var isFixed = budget.LeastTokens == budget.GreatestTokens;
        var (when, help) = (isFixed, always) switch
        {
            (true, _) => ("at the only share that it can have", "lower its share"),
            (_, true) => ("even at its least share", "lower its floor"),
            _ => ("at the most even mix", "cap the source"),
        };
        return At(
            limit.Place,
            $"`{source.Name.Value}` is read {Figures.Rough(epochs)} times {when}, more than its limit of {Figures.Exact(limit.Value)}: it is memorised",
            $"at most {Figures.Exact(limit.Value)} {(limit.Value == Rational.One ? "epoch" : "epochs")}") with
        {
            Severity = always ? Severity.Error : Severity.Warning,
            Notes =
            [
                $"{Figures.Rough(tokens)} tokens are expected from it; one epoch is {Figures.Rough(budget.Size!.Value)} tokens, {BudgetWords.BasisOf(budget.Basis)}",
            ],
            Help = $"{help}, raise `max_epochs`, or shorten the run",
        };
    }
}
