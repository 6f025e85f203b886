using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry;

/// <content>The nearest mix.</content>
public sealed partial class ReachablePolytope
{
    /// <summary>The nearest mix to a point in least squares, exact; a mix of the polytope is its own.</summary>
    /// <param name="point">One finite coordinate per source.</param>
    /// <exception cref="ArgumentException">The point does not have one coordinate per source.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<Rational> Project(IReadOnlyList<Rational> point)
    {
        ArgumentNullException.ThrowIfNull(point);
        RequireLength(point.Count);
        return Feasible().Project(point);
    }

    /// <summary>The nearest mix to a point of doubles, each taken at its exact value.</summary>
    /// <param name="point">One finite coordinate per source.</param>
    /// <exception cref="ArgumentException">The point does not have one coordinate per source.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<Rational> Project(ReadOnlySpan<double> point)
    {
        var exact = new Rational[point.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            exact[i] = Rational.OfDouble(point[i]);
        }

        return Project(exact);
    }

    /// <summary>The nearest mix, each share rounded to the nearest double; it lies in the polytope.</summary>
    /// <param name="point">One finite coordinate per source.</param>
    /// <param name="mix">Receives one share per source; may be <paramref name="point"/> itself.</param>
    /// <exception cref="ArgumentException">The point or the mix does not have one entry per source.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public void Project(ReadOnlySpan<double> point, Span<double> mix)
    {
        RequireLength(mix.Length);
        var nearest = Project(point);
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = nearest[i].ToDouble();
        }
    }
}
