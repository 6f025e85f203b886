using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC404: a peak rate of at least <c>max_peak_lr</c> (1e-3) for a model above <c>large_model</c> (90M) parameters.</summary>
/// <remarks>
/// An early attempt at ANDREA-120M with a rate of 0.001 was too aggressive and lost 27,000 steps. What is too much depends on the
/// batch and the optimiser, hence only information. Silent when the number of parameters is not written.
/// </remarks>
internal sealed class HighLearningRateRule() : LintRule(
    new("AC404", "high-learning-rate", Severity.Info, "a peak learning rate that is high for a model of this size"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Optimizer | RuleNeeds.Model;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Optimizer?.LearningRate is { } rate && rate.Value >= context.Thresholds.MaxPeakLearningRate
            && context.Run.Model?.Parameters is { } parameters && parameters.Value > context.Thresholds.LargeModel)
        {
            sink.Report(At(
                rate.Place,
                $"a peak learning rate of {Figures.Exact(rate.Value)} is high for a model of {Figures.Rough(parameters.Value)} parameters: runs of that kind have diverged",
                "the peak") with
            {
                Secondary = [new Label(parameters.Place, "above `large_model`")],
                Help = $"try a rate below {Figures.Exact(context.Thresholds.MaxPeakLearningRate)}, and keep checkpoints close together",
            });
        }
    }
}
