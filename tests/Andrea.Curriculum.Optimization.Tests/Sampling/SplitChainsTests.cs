using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Optimization.Sampling;

namespace Andrea.Curriculum.Optimization.Tests.Sampling;

/// <summary>Diagnostics on chains whose autocorrelation and faults are known.</summary>
public sealed class SplitChainsTests
{
    private const int Chains = 4;
    private const int Length = 512;

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.5, 0)]
    [InlineData(0.02, -2.053748910631823)]
    [InlineData(0.001, -3.090232306167813)]
    public void Normal_quantiles_are_those_of_the_tables(double probability, double quantile) =>
        Assert.InRange(NormalQuantile.Of(probability), quantile - 1e-8, quantile + 1e-8);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void An_autoregressive_chain_has_its_known_sample_size(double memory)
    {
        // Of x' = m x + noise, n draws count as n (1 - m) / (1 + m).
        var chains = new SplitChains(Autoregressive(memory, 1, 0), Chains);
        var expected = Chains * Length * (1 - memory) / (1 + memory);
        Assert.InRange(chains.Bulk(), expected * 0.6, expected * 1.5);
        Assert.InRange(chains.RHat(), 0.99, 1.05);
    }

    [Fact]
    public void Chains_in_different_places_or_of_different_width_are_found()
    {
        Assert.True(new SplitChains(Autoregressive(0, 1, 1), Chains).RHat() > 1.1);
        Assert.True(new SplitChains(Autoregressive(0, 4, 0), Chains).RHat() > 1.1);
    }

    [Fact]
    public void A_chain_that_stays_is_refused()
    {
        var values = Autoregressive(0, 1, 0);
        for (var k = 0; k < values.Length; k++)
        {
            values[k] = k / Length;
        }

        var chains = new SplitChains(values, Chains);
        Assert.True(chains.RHat() > 10);
        Assert.True(chains.Bulk() < 20);
    }

    private static double[] Autoregressive(double memory, double lastWidth, double lastShift)
    {
        var random = new Xoshiro256StarStar(new StreamKey(9, 0, StreamPurpose.Estimate, 0));
        var values = new double[Chains * Length];
        for (var c = 0; c < Chains; c++)
        {
            var x = NormalDistribution.Next(ref random);
            for (var k = 0; k < Length; k++)
            {
                x = (memory * x) + (Math.Sqrt(1 - (memory * memory)) * NormalDistribution.Next(ref random));
                values[(c * Length) + k] = c == Chains - 1 ? (x * lastWidth) + lastShift : x;
            }
        }

        return values;
    }
}
