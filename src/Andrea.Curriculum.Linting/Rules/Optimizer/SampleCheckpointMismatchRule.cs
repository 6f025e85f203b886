using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC407: checkpoints at steps where no sample is taken.</summary>
/// <remarks>
/// A checkpoint is chosen by what the model wrote at that step. With a sample every 200 steps and a checkpoint every 300, every second
/// checkpoint has only a sample that is 100 steps old.
/// </remarks>
internal sealed class SampleCheckpointMismatchRule() : LintRule(
    new("AC407", "sample-checkpoint-mismatch", Severity.Info, "checkpoints without a fresh sample"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Monitoring;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Monitoring is not { CheckpointEvery: { Value: > 0 } checkpoint, SampleEvery: { Value: > 0 } sample }
            || checkpoint.Value % sample.Value == 0)
        {
            return;
        }

        sink.Report(At(
            checkpoint.Place,
            $"a checkpoint every {Figures.Count(checkpoint.Value)} steps and a sample every {Figures.Count(sample.Value)}: some checkpoints have no sample of their step",
            "not a multiple of `sample_every`") with
        {
            Secondary = [new Label(sample.Place, "steps between samples")],
            Help = checkpoint.Value > sample.Value
                ? $"write a multiple of {sample.Value}, for instance `checkpoint_every: {Multiple(checkpoint.Value, sample.Value)}`"
                : $"sample at every checkpoint: `sample_every: {checkpoint.Value}`",
        });
    }

    private static long Multiple(long value, long unit) => value - (value % unit);
}
