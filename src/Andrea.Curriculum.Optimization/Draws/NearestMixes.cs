using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Draws;

/// <summary>A mix of one polytope and a mix of another with the least total variation between them, found by one exact linear program.</summary>
/// <param name="Variation">Half the sum of the differences of all shares, from 0 to 1.</param>
/// <param name="First">The mix of the first polytope.</param>
/// <param name="Second">The mix of the second one.</param>
public sealed record NearestMixes(Rational Variation, ImmutableArray<Rational> First, ImmutableArray<Rational> Second)
{
    /// <summary>
    /// Finds two nearest mixes. Of mixes x and y the variation is 1 less the sum of the lesser of their shares; that sum is maximised,
    /// with a column for every lesser share.
    /// </summary>
    /// <param name="first">The first polytope, not empty; its number of tokens does not matter.</param>
    /// <param name="second">The second polytope, not empty and of the same sources.</param>
    /// <param name="sizes">Size limits; null for <see cref="SizeLimits.Default"/>.</param>
    /// <exception cref="ArgumentException">A polytope is empty.</exception>
    /// <exception cref="UndecidedWithinLimitsException">A size limit is exceeded.</exception>
    public static NearestMixes Of(DrawPart first, DrawPart second, SizeLimits? sizes = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        sizes ??= SizeLimits.Default;
        DrawPart[] parts = [first with { Tokens = Rational.One }, second with { Tokens = Rational.One }];
        var sources = first.Constraints.Count;
        var whole = Rational.One + DrawProgram.Whole(parts[0]) + DrawProgram.Whole(parts[1]);
        var columns = new DrawColumns(parts, sources, whole);
        var common = columns.AddCommon(0, 1);
        var system = new IntegerSystem(columns.ToConstraints(), sizes);
        var simplex = new ExactSimplex(system, new WorkBudget(sizes.Work));
        if (simplex.MakeFeasible() is not null)
        {
            throw new ArgumentException("an empty polytope has no mixes");
        }

        simplex.Maximise([.. Enumerable.Range(common, sources).Select(column => new ObjectiveTerm(column, BigInteger.One))]);
        return new NearestMixes(Rational.One - Read(common).Aggregate((a, b) => a + b), Read(0), Read(DrawColumns.ColumnOf(1, 0, sources)));

        ImmutableArray<Rational> Read(int column) =>
            [.. Enumerable.Range(column, sources).Select(at => whole * Rational.Of(simplex.Value(at), simplex.Denominator * system.Unit))];
    }
}
