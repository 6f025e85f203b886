namespace Andrea.Curriculum.Testing.Statistics;

/// <summary>The greatest distance between distribution functions, and how unlikely it is.</summary>
public static class KolmogorovSmirnov
{
    private const int MaxTerms = 200;

    /// <summary>The distance between a sample's distribution function and a continuous one.</summary>
    /// <param name="sample">At least one value, in any order.</param>
    /// <param name="distribution">The expected distribution function.</param>
    public static double Statistic(IEnumerable<double> sample, Func<double, double> distribution)
    {
        double[] sorted = [.. sample.Order()];
        if (sorted.Length == 0)
        {
            throw new ArgumentException("An empty sample has no distribution.", nameof(sample));
        }

        var greatest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var expected = distribution(sorted[i]);
            var above = ((i + 1.0) / sorted.Length) - expected;
            var below = expected - ((double)i / sorted.Length);
            greatest = Math.Max(greatest, Math.Max(above, below));
        }

        return greatest;
    }

    /// <summary>The probability of a distance at least this great when the distribution is right.</summary>
    /// <param name="statistic">Between 0 and 1.</param>
    /// <param name="sampleSize">At least 1; below 5 the figure is rough.</param>
    /// <remarks>Kolmogorov's limit with the correction for small samples of M. A. Stephens (J. R. Stat. Soc. B 32, 1970).</remarks>
    public static double PValue(double statistic, int sampleSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleSize, 1);
        if (!(statistic is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "A distance lies between 0 and 1.");
        }

        var root = Math.Sqrt(sampleSize);
        return UpperTail((root + 0.12 + (0.11 / root)) * statistic);
    }

    /// <summary>1 - K(x) for Kolmogorov's limiting distribution K.</summary>
    internal static double UpperTail(double x)
    {
        // The alternating series converges too slowly here, where the tail differs from 1 by less than 1e-8.
        if (x < 0.25)
        {
            return 1;
        }

        var sum = 0.0;
        for (var k = 1; k <= MaxTerms; k++)
        {
            var term = Math.Exp(-2.0 * k * k * x * x);
            sum += k % 2 == 1 ? term : -term;
        }

        return Math.Clamp(2 * sum, 0, 1);
    }
}
