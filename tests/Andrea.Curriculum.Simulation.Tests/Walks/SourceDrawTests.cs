using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Walks;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

public sealed class SourceDrawTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Sources_are_drawn_in_proportion_to_their_shares(int count)
    {
        var mix = Enumerable.Range(0, count).Select(i => i % 5 == 1 ? 0.0 : i + 1.0).ToArray();
        var sum = mix.Sum();
        mix = [.. mix.Select(share => share / sum)];
        var drawn = Draw(mix, TestScale.Times(400_000));

        var counts = new long[count];
        foreach (var source in drawn)
        {
            counts[source]++;
        }

        Assert.All(Enumerable.Range(0, count).Where(i => mix[i] == 0), i => Assert.Equal(0, counts[i]));
        var positive = Enumerable.Range(0, count).Where(i => mix[i] > 0).ToArray();
        var statistic = ChiSquared.Statistic(
            [.. positive.Select(i => counts[i])], [.. positive.Select(i => mix[i] * drawn.Length)]);
        Assert.True(ChiSquared.PValue(statistic, positive.Length - 1) > 1e-4, $"{statistic}");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(100)]
    public void A_source_of_share_0_is_never_drawn_wherever_it_stands(int count)
    {
        for (var only = 0; only < count; only += 7)
        {
            var mix = new double[count];
            mix[only] = 1;

            Assert.All(Draw(mix, 1000), source => Assert.Equal(only, source));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(70)]
    public void Every_draw_is_the_source_whose_cumulative_interval_holds_the_integer(int count)
    {
        var random = new Random(3);
        var mix = Enumerable.Range(0, count).Select(_ => random.NextDouble()).ToArray();
        var sum = mix.Sum();
        mix = [.. mix.Select(share => share / sum)];
        var drawn = Draw(mix, 5000);
        var stream = new Xoshiro256StarStar(Key);
        foreach (var source in drawn)
        {
            var number = stream.NextBits53() / (double)(1L << 53);
            var below = mix.Take(source).Sum();
            Assert.InRange(number, below - 1e-12, below + mix[source] + 1e-12);
        }
    }

    private static StreamKey Key => new(1, 2, StreamPurpose.ArmDraw, 0);

    private static int[] Draw(double[] mix, int count)
    {
        var draw = new SourceDraw(mix.Length);
        draw.SetMix(mix);
        var drawn = new int[count];
        var stream = new Xoshiro256StarStar(Key);
        draw.Draw(ref stream, drawn);
        return drawn;
    }
}
