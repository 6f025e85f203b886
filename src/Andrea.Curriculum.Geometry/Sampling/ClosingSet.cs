using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>
/// The coordinates that are not drawn freely but share out what the others leave: the k of the greatest caps. The remainder R is kept with
/// probability proportional to R^(k-1) e^(-theta R) and divided by a flat Dirichlet draw.
/// </summary>
/// <param name="Size">k, at least 1.</param>
/// <param name="LogPeak">Greatest ln(R^(k-1) e^(-theta R)) over the remainders that can be completed.</param>
/// <param name="LogScore">ln of a try's acceptance divided by the density of the whole sum at its target.</param>
/// <remarks>
/// A try is accepted with probability f(1) Gamma(k) prod_K mass(cap) / max R^(k-1) e^(-theta R), where f is the density of the sum of all
/// coordinates: R^(k-1) e^(-theta R) times the probability that a Dirichlet draw respects the caps is Gamma(k) prod_K mass(cap) times the density of
/// the closing coordinates' sum. f does not depend on k, so the best k is found exactly.
/// </remarks>
internal readonly record struct ClosingSet(int Size, double LogPeak, double LogScore)
{
    /// <summary>The best closing set.</summary>
    /// <param name="rate">Theta, 0 or more.</param>
    /// <param name="caps">Caps, greatest first, on the scale on which the target is 1.</param>
    internal static ClosingSet Best(double rate, ReadOnlySpan<double> caps)
    {
        var free = 0.0;
        foreach (var cap in caps)
        {
            free += cap;
        }

        var best = new ClosingSet(0, 0, double.NegativeInfinity);
        var (closing, logMass) = (0.0, 0.0);
        for (var size = 1; size <= caps.Length; size++)
        {
            var cap = caps[size - 1];
            closing += cap;
            free -= cap;
            logMass += ExponentialTilt.LogMass(rate, cap);
            var logPeak = LogPeakOf(size, rate, size == caps.Length ? 1 : Math.Max(0, 1 - free), Math.Min(1, closing));
            var logScore = ScalarMath.LogGamma(size) + logMass - logPeak;
            if (logScore > best.LogScore)
            {
                best = new ClosingSet(size, logPeak, logScore);
            }
        }

        return best;
    }

    private static double LogPeakOf(int size, double rate, double least, double greatest)
    {
        if (size == 1)
        {
            return -rate * least;
        }

        var mode = rate == 0 ? greatest : (size - 1) / rate;
        var peak = Math.Max(least, Math.Min(greatest, mode));
        return ((size - 1) * ScalarMath.Log(peak)) - (rate * peak);
    }
}
