using Andrea.Curriculum.Simulation.Environments;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Simulation.Tests.Environments;

public sealed class NoiseEnvironmentTests
{
    [Fact]
    public void A_loss_depends_on_its_source_and_the_number_of_its_pull_only()
    {
        int[] left = [0, 1, 1, 0, 2, 1, 0];
        int[] right = [2, 0, 0, 1, 0, 1, 1];

        Assert.Equal(BySource(left), BySource(right));

        static List<double>[] BySource(int[] pulled)
        {
            var losses = Losses(pulled, walk: 4);
            return [.. Enumerable.Range(0, 3).Select(source => losses.Where((_, i) => pulled[i] == source).ToList())];
        }
    }

    [Fact]
    public void Walks_meet_different_draws() => Assert.NotEqual(Losses([0, 0, 1], walk: 0), Losses([0, 0, 1], walk: 1));

    [Fact]
    public void Losses_are_normal_around_their_mean()
    {
        var losses = Losses(new int[TestScale.Times(20_000)], walk: 0);
        var deviations = losses.Select(loss => (loss - 2) / 0.5).ToList();
        var (mean, square) = (deviations.Average(), deviations.Average(value => value * value));

        Assert.InRange(mean, -5 / Math.Sqrt(losses.Length), 5 / Math.Sqrt(losses.Length));
        Assert.InRange(square, 1 - (5 * Math.Sqrt(2.0 / losses.Length)), 1 + (5 * Math.Sqrt(2.0 / losses.Length)));

        var halves = new long[] { deviations.Count(value => value < -0.6744897501960817), deviations.Count(value => Math.Abs(value) <= 0.6744897501960817), deviations.Count(value => value > 0.6744897501960817) };
        var quarter = losses.Length / 4.0;
        Assert.True(ChiSquared.PValue(ChiSquared.Statistic(halves, [quarter, 2 * quarter, quarter]), 2) > 1e-4);
    }

    private static double[] Losses(int[] pulled, long walk)
    {
        var environment = new NoiseEnvironment(9, [new(2, 0.5), new(3, 1), new(4, 0)]);
        var losses = new double[pulled.Length];
        environment.Begin(walk);
        environment.Answer(pulled, losses);
        return losses;
    }
}
