using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>
/// The density at 1 of a sum of independent coordinates: (1 / L) sum over all integers k of e^(-i t) phi(t) at t = 2 pi k / L gives the
/// density at 1 and at all 1 + j L (Poisson's summation), of which those with j other than 0 are 0 or negligible for L great enough.
/// </summary>
internal static class FourierInversion
{
    private const double Rounding = 1.1102230246251565e-16;

    /// <summary>e to minus this bounds what neighbouring periods add, relative to one over the deviation.</summary>
    private const double NegligibleExponent = 44;

    /// <summary>Terms are added until the bound of all the rest is this small.</summary>
    private const double NegligibleTail = 1e-17;

    // A log-concave density of deviation s is at least 0.1 / s at its mean and at most 1 / s anywhere.
    private const double DensityAtMean = 0.1;

    /// <summary>The density and its relative error, or null when it takes too many terms.</summary>
    /// <param name="coordinates">Two or more, least cap first.</param>
    /// <param name="caps">Their caps, each at most 1 and at most what the others leave of their sum.</param>
    /// <param name="rate">Their tilt; the mean of the sum is 1, or the rate is 0 and the mean is close to 1.</param>
    /// <param name="work">Characteristic functions that may be evaluated.</param>
    public static (double Value, double RelativeError)? Density(TruncatedExponential[] coordinates, double[] caps, double rate, long work)
    {
        var deviation = Math.Sqrt(ExponentialTilt.Moments(rate, caps).Variance);
        var period = Period(caps, rate, deviation);
        var step = 2 * Math.PI / period;
        var terms = work / caps.Length;
        var (sum, magnitudes) = (1.0, 1.0);
        for (var k = 1L; k <= terms; k++)
        {
            var frequency = k * step;
            if (frequency > SineCosine.GreatestAngle)
            {
                return null;
            }

            var (sine, cosine) = SineCosine.Of(frequency);
            var (real, imaginary) = (cosine, -sine);
            var bound = 1.0;
            foreach (var coordinate in coordinates)
            {
                var factor = coordinate.At(frequency);
                (real, imaginary) = ((real * factor.Real) - (imaginary * factor.Imaginary), (real * factor.Imaginary) + (imaginary * factor.Real));
                bound *= factor.SquaredBound;
            }

            sum += 2 * real;
            magnitudes += 2 * Math.Sqrt((real * real) + (imaginary * imaginary));
            var tail = 2 * Math.Sqrt(bound) * TailLength(caps, rate, frequency) / step;
            if (tail < NegligibleTail * magnitudes && sum > 0)
            {
                var error = tail + (magnitudes * Rounding * ((16 * caps.Length) + k));
                return (sum / period, (error / sum) + (8 * ScalarMath.Exp(-NegligibleExponent) / DensityAtMean));
            }
        }

        return null;
    }

    /// <summary>
    /// What the integral of the bound from a frequency on is at most, divided by the bound there. Two of the factors fall at least as
    /// (theta^2 + t^2)^-1/2 from half a turn on, and the integral of 1 / (s^2 + t^2) from 0 is pi / (2 s).
    /// </summary>
    private static double TailLength(double[] caps, double rate, double frequency)
    {
        var half = Math.Max(frequency, Math.PI / caps[^2]);
        return half - frequency + (Math.PI / 2 * Math.Sqrt((rate * rate) + (half * half)));
    }

    /// <summary>A period beyond which the sum does not reach, or hardly, by Chernoff's bound with a tilt that is stronger or weaker by some.</summary>
    private static double Period(double[] caps, double rate, double deviation)
    {
        var total = 0.0;
        foreach (var cap in caps)
        {
            total += cap;
        }

        var period = Math.Max(1, total - 1) * (1 + (4 * Rounding * caps.Length));
        for (var strength = 2.0; strength <= 16; strength *= 2)
        {
            var shift = strength / deviation;
            var left = (Exponent(caps, rate, rate + shift, deviation) / shift) + 1;
            var right = (Exponent(caps, rate, rate - shift, deviation) / shift) - 1;
            period = Math.Min(period, Math.Max(left, right));
        }

        return period;
    }

    /// <summary>The negligible exponent and what the change of the tilt adds to the density's logarithm.</summary>
    private static double Exponent(double[] caps, double rate, double other, double deviation)
    {
        var change = 0.0;
        foreach (var cap in caps)
        {
            change += LogMass(other, cap) - LogMass(rate, cap);
        }

        var spread = Math.Sqrt(ExponentialTilt.Moments(Math.Abs(other), caps).Variance);
        return NegligibleExponent + change + ScalarMath.Log(deviation / spread);
    }

    private static double LogMass(double rate, double cap) =>
        rate >= 0 ? ExponentialTilt.LogMass(rate, cap) : ExponentialTilt.LogMass(-rate, cap) - (rate * cap);
}
