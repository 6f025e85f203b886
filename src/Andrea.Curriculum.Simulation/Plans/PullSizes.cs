using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>What pulls take over the steps of a run, whose batches or sequences may grow on the way.</summary>
internal sealed class PullSizes
{
    private readonly ImmutableArray<PullSize> _stretches;

    private PullSizes(ImmutableArray<PullSize> stretches) => _stretches = stretches;

    /// <summary>The sizes of a run's pulls.</summary>
    /// <param name="run">The run; its sizes are countable, <see cref="AreCountable"/>.</param>
    /// <param name="draw">What a pull is: a step or a sequence.</param>
    public static PullSizes Of(TrainingRun run, BanditDraw draw)
    {
        if (run.Batches is not { } batches)
        {
            var sequences = SourceSizes.SequencesPerStep(run);
            return new([draw == BanditDraw.Sequence ? new PullSize(1, sequences, long.MaxValue) : new PullSize(sequences, 1, long.MaxValue)]);
        }

        var stretches = ImmutableArray.CreateBuilder<PullSize>(batches.Changes.Length);
        for (var i = 0; i < batches.Changes.Length; i++)
        {
            var size = batches.Changes[i];
            var units = (long)UnitsOf(run, size);
            var end = i + 1 < batches.Changes.Length ? batches.Changes[i + 1].FromStep : long.MaxValue;
            stretches.Add(draw == BanditDraw.Sequence ? new PullSize(units, size.Sequences, end) : new PullSize(units * size.Sequences, 1, end));
        }

        return new(stretches.MoveToImmutable());
    }

    /// <summary>True when the units of every step fit a walk's counters.</summary>
    public static bool AreCountable(TrainingRun run) =>
        run.Batches is not { } batches || batches.Changes.All(size => UnitsOf(run, size) * size.Sequences <= long.MaxValue);

    /// <summary>The size of pulls at a step, and how long it lasts.</summary>
    /// <param name="step">The step, at least 0.</param>
    public PullSize At(long step)
    {
        var i = 0;
        while (_stretches[i].End <= step)
        {
            i++;
        }

        return _stretches[i];
    }

    /// <summary>Pulls from one step up to another, exclusive.</summary>
    public double PullsBetween(long start, long end)
    {
        var pulls = 0.0;
        while (start < end)
        {
            var size = At(start);
            var until = Math.Min(end, size.End);
            pulls += (double)(until - start) * size.PullsPerStep;
            start = until;
        }

        return pulls;
    }

    /// <summary>Units of a sequence.</summary>
    private static BigInteger UnitsOf(TrainingRun run, BatchChange size) =>
        SourceSizes.LengthGrain(run) is { } grain ? size.SequenceLength!.Value / grain : 1;
}
