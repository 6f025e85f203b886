using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>Probabilities in proportion to exponentials, without overflow.</summary>
internal static class Softmax
{
    /// <summary>Gives the sources of a regime probabilities in proportion to exp(exponent); all others 0.</summary>
    /// <param name="arms">The regime's sources.</param>
    /// <param name="exponents">One exponent per source; the greatest is finite.</param>
    /// <param name="probabilities">Receives one probability per source.</param>
    /// <returns>The logarithm of the sum of the exponentials.</returns>
    public static double Of(ReadOnlySpan<int> arms, ReadOnlySpan<double> exponents, Span<double> probabilities)
    {
        var greatest = double.NegativeInfinity;
        foreach (var arm in arms)
        {
            greatest = Math.Max(greatest, exponents[arm]);
        }

        probabilities.Clear();
        var sum = 0.0;
        foreach (var arm in arms)
        {
            probabilities[arm] = ScalarMath.Exp(exponents[arm] - greatest);
            sum += probabilities[arm];
        }

        foreach (var arm in arms)
        {
            probabilities[arm] /= sum;
        }

        return greatest + ScalarMath.Log(sum);
    }

    /// <summary>Mixes a part of the uniform distribution over the regime's sources into probabilities.</summary>
    public static void AddUniform(ReadOnlySpan<int> arms, double part, Span<double> probabilities)
    {
        foreach (var arm in arms)
        {
            probabilities[arm] = ((1 - part) * probabilities[arm]) + (part / arms.Length);
        }
    }
}
