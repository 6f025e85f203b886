using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Projection;

/// <summary>How far two mixes are from each other; exact, or rounded once.</summary>
public static class MixDistance
{
    /// <summary>Total variation: half the sum of the absolute differences, the probability that must be moved; 0 to 1 for mixes.</summary>
    /// <exception cref="ArgumentException">The mixes differ in length.</exception>
    public static Rational TotalVariation(IReadOnlyList<Rational> left, IReadOnlyList<Rational> right) =>
        Sum(left, right, Rational.Abs) / 2;

    /// <summary>Total variation of two mixes of doubles, correctly rounded.</summary>
    /// <exception cref="ArgumentException">The mixes differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not finite.</exception>
    public static double TotalVariation(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        TotalVariation(Exact(left), Exact(right)).ToDouble();

    /// <summary>Sum of the squared differences.</summary>
    /// <exception cref="ArgumentException">The mixes differ in length.</exception>
    public static Rational SquaredEuclidean(IReadOnlyList<Rational> left, IReadOnlyList<Rational> right) =>
        Sum(left, right, difference => difference * difference);

    /// <summary>Euclidean distance, correctly rounded; 0 to sqrt 2 for mixes.</summary>
    /// <exception cref="ArgumentException">The mixes differ in length.</exception>
    public static double Euclidean(IReadOnlyList<Rational> left, IReadOnlyList<Rational> right) =>
        CorrectRounding.SquareRoot(SquaredEuclidean(left, right));

    /// <summary>Euclidean distance of two mixes of doubles, correctly rounded.</summary>
    /// <exception cref="ArgumentException">The mixes differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not finite.</exception>
    public static double Euclidean(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        Euclidean(Exact(left), Exact(right));

    private static Rational Sum(IReadOnlyList<Rational> left, IReadOnlyList<Rational> right, Func<Rational, Rational> measure)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Count != right.Count)
        {
            throw new ArgumentException("two mixes of different lengths have no distance");
        }

        var sum = Rational.Zero;
        for (var i = 0; i < left.Count; i++)
        {
            sum += measure(left[i] - right[i]);
        }

        return sum;
    }

    private static Rational[] Exact(ReadOnlySpan<double> mix)
    {
        var exact = new Rational[mix.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            exact[i] = Rational.OfDouble(mix[i]);
        }

        return exact;
    }
}
