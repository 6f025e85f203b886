using Andrea.Curriculum.Linting.Rules.Optimizer;

namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class LearningRateScheduleTests
{
    /// <summary>The ANDREA run's warmup of 2,000 steps of 200,000, and its cosine to 0 from a peak of 3e-4.</summary>
    [Theory]
    [InlineData(0, 0.0005, 1.5e-7)]
    [InlineData(1000, 0.5005, 1.50141e-4)]
    [InlineData(1999, 1.0, 2.99926e-4)]
    [InlineData(112_619, 1.0, 1.2046e-4)]
    public void The_published_warmup_holds(long step, double factor, double rate)
    {
        Assert.Equal(factor, LearningRateSchedule.TryOf("constant", 200_000, 2000)!.FactorAt(step), 1e-15);
        Assert.Equal(rate, 3e-4 * LearningRateSchedule.TryOf("cosine", 200_000, 2000)!.FactorAt(step), rate * 5e-5);
    }
}
