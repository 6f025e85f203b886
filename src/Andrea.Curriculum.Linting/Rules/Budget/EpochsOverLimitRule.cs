using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>
/// AC501: expected epochs of a source above its <c>max_epochs</c>: an error at its least reachable share, a warning at the most even mix.
/// Without that limit a warning when its least share alone exceeds <c>many_epochs</c>.
/// </summary>
/// <remarks>
/// <para>
/// Expected tokens are the sum over regimes of steps x sequences x sequence length x share, exactly. 1,400 documents at a share of
/// 1/16 of 8 sequences a step are read 64 times in 180,000 steps: they are memorised. At the least share no mix keeps the limit; at the
/// most even one an indifferent mix breaks it.
/// </para>
/// <para>
/// Data read up to 4 times is nearly as good as new, and of all that reading it again can ever give, 1 - exp(-39 / 15.39) = 92% has been
/// had after 40 times (Muennighoff et al. 2023, Scaling Data-Constrained Language Models, arXiv 2305.16264): that is the default of
/// <c>many_epochs</c>. A <c>max_epochs</c> says that more is meant.
/// </para>
/// </remarks>
internal sealed class EpochsOverLimitRule() : LintRule(
    new("AC501", "epochs-over-limit", Severity.Warning, "a source drawn more often than its max_epochs, or senselessly often") { OtherSeverity = Severity.Error })
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs =>
        RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Bandit | RuleNeeds.Batch | RuleNeeds.Sources | RuleNeeds.Sizes | RuleNeeds.Mix | RuleNeeds.Warmups | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (!context.Run.Sources.Any(source => source is not { MaxEpochs: null, Tokens: null, Documents: null }))
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
            else if (source is { MaxEpochs: null, OnExhausted: null or { Value: OnExhausted.Repeat } } && budget.LeastEpochs > context.Thresholds.ManyEpochs)
            {
                sink.Report(DescribeUnlimited(source, budget));
            }
        }
    }

    private Finding DescribeUnlimited(DataSource source, SourceBudget budget) => At(
        (source.Tokens ?? source.Documents)?.Place ?? source.Name.Place,
        $"`{source.Name.Value}` is read {Figures.Rough(budget.LeastEpochs!.Value)} times {WhenOf(budget)}: after some 40 times data teaches next to nothing",
        "its size") with
    {
        Notes = [NoteOf(budget.LeastTokens, budget)],
        Help = "lower its share or shorten the run; if it is meant, write how often with `max_epochs`",
    };

    private static string WhenOf(SourceBudget budget) =>
        budget.LeastTokens == budget.GreatestTokens ? "at the only share that it can have" : "even at its least share";

    private static string NoteOf(Rational tokens, SourceBudget budget) =>
        $"{Figures.Rough(tokens)} tokens are expected from it; one epoch is {Figures.Rough(budget.Size!.Value)} tokens, {BudgetWords.BasisOf(budget.Basis)}";

    private Finding Describe(DataSource source, Located<Rational> limit, SourceBudget budget, Rational epochs, bool always)
    {
        var tokens = always ? budget.LeastTokens : budget.EvenTokens;
        var isFixed = budget.LeastTokens == budget.GreatestTokens;
        var (when, help) = (isFixed, always) switch
        {
            (true, _) => (WhenOf(budget), "lower its share"),
            (_, true) => (WhenOf(budget), "lower its floor"),
            _ => ("at the most even mix", "cap the source"),
        };
        return At(
            limit.Place,
            $"`{source.Name.Value}` is read {Figures.Rough(epochs)} times {when}, more than its limit of {Figures.Exact(limit.Value)}: it is memorised",
            $"at most {Figures.Exact(limit.Value)} {(limit.Value == Rational.One ? "epoch" : "epochs")}") with
        {
            Severity = always ? Severity.Error : Severity.Warning,
            Notes = [NoteOf(tokens, budget)],
            Help = $"{help}, raise `max_epochs`, or shorten the run",
        };
    }
}
