using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>AC214: a stage that starts inside a block of the mixture, which <c>MixtureDataset</c> asserts that none does.</summary>
internal static class BlockBoundaries
{
    /// <summary>Reports stages whose first sequence is no multiple of the block.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="block">The block.</param>
    /// <param name="batches">Sizes of the steps.</param>
    /// <param name="file">The file.</param>
    public static void Check(DialectBinding binding, MixtureBlock block, BatchSchedule batches, TrainerFile file)
    {
        var aligned = new AlignedSteps(batches, block.Size);
        var before = 0L;
        foreach (var stage in file.Stages.Skip(1))
        {
            if (stage.Start is not { } start || start.Value.Numerator > long.MaxValue)
            {
                continue;
            }

            var step = (long)start.Value.Numerator;
            var sequence = batches.SequencesBefore(step);
            if (!(sequence % block.Size).IsZero)
            {
                binding.Report(new Finding
                {
                    Rule = TrainerRules.BoundaryNotAligned,
                    Severity = TrainerRules.BoundaryNotAligned.DefaultSeverity,
                    Message = $"stage {Quotation.Of(stage.Name.Value)} starts at sequence {Count(sequence)}, expected a multiple of the mixture's block of {block.Words}; Levanter stops with an AssertionError when it builds the mixture",
                    Primary = new Label(start.Place, "inside a block"),
                    Secondary = block.Place is { } place ? [new Label(place, $"{Count(block.Size)} sequences a block")] : [],
                    Notes = [$"{Sizes(batches, step)} {Count(sequence)} sequences: {Count(sequence / block.Size)} {(sequence / block.Size == 1 ? "block" : "blocks")} and {Count(sequence % block.Size)} sequences of the next"],
                    Help = Help(aligned.Before(step), aligned.After(step), before, file.Steps?.Value ?? long.MaxValue),
                });
            }

            before = step;
        }
    }

    private static string Help(long? earlier, long? later, long stageBefore, long end)
    {
        // A stage cannot start with or before the one that it follows, and would not run from the end on.
        return (earlier > stageBefore ? earlier : null, later < end ? later : null) switch
        {
            ({ } one, { } other) => $"start it at step {Count(one)} or {Count(other)}, the nearest that begin with a block",
            (null, { } other) => $"start it at step {Count(other)}, the next that begins with a block",
            ({ } one, null) => $"start it at step {Count(one)}, the last that begins with a block",
            _ => "no step that it could start at begins with a block: write another `mixture_block_size`",
        };
    }

    private static string Sizes(BatchSchedule batches, long step) => batches.IsConstant || batches.Changes[1].FromStep >= step
        ? $"{Count(step)} steps of {Count(batches.Changes[0].Sequences)} are"
        : $"the {Count(step)} steps before it have";

    private static string Count(BigInteger value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
