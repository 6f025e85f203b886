namespace Andrea.Curriculum.Testing.Statistics;

/// <summary>Pearson's test of counts against expected counts.</summary>
public static class ChiSquared
{
    private const int MaxTerms = 100_000;
    private const double Precision = 1e-15;

    /// <summary>The sum of <c>(observed - expected)^2 / expected</c> over the cells.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or an expected count is not positive.</exception>
    public static double Statistic(ReadOnlySpan<long> observed, ReadOnlySpan<double> expected)
    {
        if (observed.Length != expected.Length)
        {
            throw new ArgumentException($"{observed.Length} observed cells, {expected.Length} expected ones.", nameof(expected));
        }

        var sum = 0.0;
        for (var i = 0; i < observed.Length; i++)
        {
            if (!(expected[i] > 0))
            {
                throw new ArgumentException($"The expected count of cell {i} is {expected[i]}.", nameof(expected));
            }

            var difference = observed[i] - expected[i];
            sum += difference * difference / expected[i];
        }

        return sum;
    }

    /// <summary>The probability of a statistic at least this great when the expectation is right.</summary>
    /// <param name="statistic">At least 0.</param>
    /// <param name="degreesOfFreedom">At least 1; cells minus 1 when nothing was estimated.</param>
    /// <remarks>The regularised incomplete gamma function Q(k/2, x/2): DLMF 8.11.4 (series) and 8.9.2 (continued fraction).</remarks>
    public static double PValue(double statistic, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (!(statistic >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "A statistic is at least 0.");
        }

        var (a, x) = (degreesOfFreedom / 2.0, statistic / 2.0);
        if (x == 0)
        {
            return 1;
        }

        if (double.IsPositiveInfinity(x))
        {
            return 0;
        }

        var scale = Math.Exp((a * Math.Log(x)) - x - LogGammaOfHalf(degreesOfFreedom));
        return x < a + 1 ? 1 - (scale * LowerSeries(a, x)) : scale * UpperFraction(a, x);
    }

    // Gamma(1) = 1 and Gamma(1/2) = sqrt(pi); the rest by Gamma(a + 1) = a Gamma(a).
    private static double LogGammaOfHalf(int twice)
    {
        var a = twice % 2 == 0 ? 1.0 : 0.5;
        var log = twice % 2 == 0 ? 0.0 : 0.5 * Math.Log(Math.PI);
        for (; a < twice / 2.0; a++)
        {
            log += Math.Log(a);
        }

        return log;
    }

    private static double LowerSeries(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MaxTerms && term > sum * Precision; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    // Evaluated forwards by Lentz's method.
    private static double UpperFraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1e300;
        var d = 1 / b;
        var value = d;
        for (var n = 1; n < MaxTerms; n++)
        {
            var numerator = n * (a - n);
            b += 2;
            d = 1 / ((numerator * d) + b);
            c = b + (numerator / c);
            var factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }
}
