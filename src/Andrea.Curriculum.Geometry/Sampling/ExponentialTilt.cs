using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>
/// Independent coordinates with densities proportional to e^(-theta x) on [0, cap]. Whatever theta, conditioned on their sum they are
/// uniform; the theta that puts the mean of the sum on the target makes that sum likely.
/// </summary>
internal static class ExponentialTilt
{
    /// <summary>A rate below this is taken as 0: it costs less than a thousandth of the acceptance and needs no logarithms.</summary>
    private const double LeastRate = 1e-3;

    private const double Precision = 1e-9;
    private const int MaxSteps = 200;

    // Below these, the leading terms of the series in theta * cap are exact to double precision.
    private const double SmallForMean = 1e-2;
    private const double SmallForVariance = 1e-3;

    /// <summary>The rate at which the mean of the sum is 1.</summary>
    /// <param name="caps">Positive caps whose sum is 2 or more, up to rounding.</param>
    /// <returns>A rate in [0, number of caps].</returns>
    /// <remarks>The mean falls and is convex in the rate, so Newton's steps from 0 approach the root from one side.</remarks>
    internal static double Rate(ReadOnlySpan<double> caps)
    {
        var rate = 0.0;
        for (var step = 0; step < MaxSteps; step++)
        {
            var (mean, variance) = Moments(rate, caps);
            if (!(mean - 1 > Precision) || !(variance > 0))
            {
                break;
            }

            rate += (mean - 1) / variance;
        }

        return rate < LeastRate ? 0 : rate;
    }

    /// <summary>Mean and variance of the sum.</summary>
    internal static (double Mean, double Variance) Moments(double rate, ReadOnlySpan<double> caps)
    {
        var (mean, variance) = (0.0, 0.0);
        foreach (var cap in caps)
        {
            mean += Mean(rate, cap);
            variance += Variance(rate, cap);
        }

        return (mean, variance);
    }

    /// <summary>ln of the integral of e^(-rate x) over [0, cap].</summary>
    internal static double LogMass(double rate, double cap) =>
        ScalarMath.Log(rate == 0 ? cap : -ScalarMath.Expm1(-rate * cap) / rate);

    private static double Mean(double rate, double cap)
    {
        var a = rate * cap;
        return a < SmallForMean ? cap * (0.5 - (a * ((1.0 / 12) - (a * a / 720)))) : (1 / rate) - (cap / ScalarMath.Expm1(a));
    }

    private static double Variance(double rate, double cap)
    {
        var a = rate * cap;
        if (a < SmallForVariance)
        {
            return cap * cap / 12 * (1 - (a * a / 20));
        }

        var growth = ScalarMath.Expm1(a);
        var ratio = cap / growth;
        return double.IsPositiveInfinity(growth) ? 1 / (rate * rate) : (1 / (rate * rate)) - (ratio * ratio * (growth + 1));
    }
}
