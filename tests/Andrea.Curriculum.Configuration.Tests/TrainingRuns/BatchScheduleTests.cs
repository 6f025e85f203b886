using System.Numerics;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.TrainingRuns;

public sealed class BatchScheduleTests
{
    [Fact]
    public void It_agrees_with_adding_up_step_by_step()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var changes = new List<BatchChange>();
            for (var step = 0L; changes.Count < random.Next(1, 5); step += random.Next(1, 9))
            {
                changes.Add(new BatchChange(step, random.Next(1, 6), random.Next(1, 4)));
            }

            var schedule = new BatchSchedule([.. changes]);
            var (sequences, tokens) = (BigInteger.Zero, BigInteger.Zero);
            for (var step = 0L; step < 40; step++)
            {
                Assert.Equal(sequences, schedule.SequencesBefore(step));
                Assert.Equal(tokens, schedule.TokensBetween(0, step));
                Assert.Equal(step, schedule.StepAfter(Rational.Of(tokens)));
                var size = changes.Last(change => change.FromStep <= step);
                Assert.Equal(size, schedule.At(step));
                Assert.Equal(step + 1, schedule.StepAfter(Rational.Of(tokens) + Rational.Of(1, 2)));
                sequences += size.Sequences;
                tokens += size.Sequences * size.SequenceLength!.Value;
            }
        }
    }

    [Fact]
    public void An_unknown_length_makes_only_its_own_steps_unknown()
    {
        var schedule = new BatchSchedule([new BatchChange(0, 2, 10), new BatchChange(5, 2, null)]);
        Assert.Equal(100, schedule.TokensBetween(0, 5));
        Assert.Null(schedule.TokensBetween(0, 6));
        Assert.Null(schedule.StepAfter(101));
        Assert.Equal(12, schedule.SequencesBefore(6));
    }

    [Fact]
    public void Sizes_start_at_step_0_and_ascend()
    {
        Assert.Throws<ArgumentException>(() => new BatchSchedule([]));
        Assert.Throws<ArgumentException>(() => new BatchSchedule([new BatchChange(1, 1, 1)]));
        Assert.Throws<ArgumentException>(() => new BatchSchedule([new BatchChange(0, 1, 1), new BatchChange(0, 2, 1)]));
        Assert.Throws<ArgumentException>(() => new BatchSchedule([new BatchChange(0, 0, 1)]));
    }
}
