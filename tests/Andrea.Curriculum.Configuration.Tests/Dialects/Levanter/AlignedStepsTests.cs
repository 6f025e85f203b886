using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Dialects.Levanter;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Levanter;

/// <summary>Aligned steps against counting every step.</summary>
public sealed class AlignedStepsTests
{
    [Fact]
    public void They_are_those_that_counting_finds()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var block = random.Next(1, 40);
            var changes = ImmutableArray.CreateBuilder<BatchChange>();
            for (var from = 0L; changes.Count < random.Next(1, 5); from += random.Next(1, 30))
            {
                changes.Add(new BatchChange(from, random.Next(1, 50), null));
            }

            Check(new BatchSchedule(changes.ToImmutable()), block);
        }
    }

    [Fact]
    public void Far_steps_take_no_time()
    {
        var steps = new AlignedSteps(new BatchSchedule([new BatchChange(0, 1, null), new BatchChange(1, 65_534, null)]), 65_535);
        Assert.Equal((65_535L * 1_000_000_000) + 2, steps.After(65_535L * 1_000_000_000));
        Assert.Equal((65_535L * 999_999_999) + 2, steps.Before(65_535L * 1_000_000_000));
        Assert.All([3, 1, 0], near => Assert.Null(new AlignedSteps(new BatchSchedule([new BatchChange(0, 64, null)]), 65_535).After(long.MaxValue - near)));
        Assert.Null(new AlignedSteps(new BatchSchedule([new BatchChange(0, 5, null), new BatchChange(1, 4, null)]), 8).After(1));
    }

    private static void Check(BatchSchedule batches, long block)
    {
        var steps = new AlignedSteps(batches, block);
        const int end = 400;
        var sequences = 0L;
        var aligned = new List<long>();
        for (var step = 0; step < end; step++)
        {
            if (sequences % block == 0)
            {
                aligned.Add(step);
            }

            sequences += batches.At(step).Sequences;
        }

        for (var step = 0L; step < end / 2; step++)
        {
            Assert.Equal(aligned.Where(one => one < step).Select(one => (long?)one).LastOrDefault(), steps.Before(step));
            Assert.Equal(aligned.Where(one => one > step).Select(one => (long?)one).FirstOrDefault(), steps.After(step) is { } after && after < end ? after : null);
        }
    }
}
