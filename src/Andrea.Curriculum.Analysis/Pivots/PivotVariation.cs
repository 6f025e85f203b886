using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Pivots;

/// <summary>The least total variation between a mix reachable before a pivot and one reachable after it.</summary>
/// <param name="Least">The variation, from 0 to 1.</param>
/// <param name="Obstacle">What it is due to; the first of equals.</param>
public readonly record struct PivotVariation(Rational Least, PivotObstacle Obstacle)
{
    /// <summary>
    /// The least variation of two boxes cut by the simplex, exact. It is the greatest over sets S of sources of
    /// (least share of S before) - (greatest share of S after), by the discrete separation theorem (Frank 1982): the one is
    /// supermodular in S, the other submodular. With least and greatest shares l, u before and L, U after, the two are
    /// max(l(S), 1 - u(rest)) and min(U(S), 1 - L(rest)), so that S can be chosen source by source in each of four cases.
    /// </summary>
    /// <remarks>
    /// For groups, constraints and raw bounds, given each source's tight bounds, it is a lower bound; <see cref="NearestPivot"/> is exact.
    /// </remarks>
    /// <param name="before">Least and greatest share of each source before.</param>
    /// <param name="after">Least and greatest share of each source after; as many.</param>
    public static PivotVariation Between(IReadOnlyList<(Rational Floor, Rational Cap)> before, IReadOnlyList<(Rational Floor, Rational Cap)> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (leaving, entering, floors, caps) = (Rational.Zero, Rational.Zero, -Rational.One, Rational.One);
        for (var i = 0; i < before.Count; i++)
        {
            leaving += Rational.Max(before[i].Floor - after[i].Cap, Rational.Zero);
            entering += Rational.Max(after[i].Floor - before[i].Cap, Rational.Zero);
            floors += Rational.Max(before[i].Floor, after[i].Floor);
            caps -= Rational.Min(before[i].Cap, after[i].Cap);
        }

        var least = new PivotVariation(Rational.Zero, PivotObstacle.None);
        least = least.Or(leaving, PivotObstacle.Leaving).Or(entering, PivotObstacle.Entering);
        return least.Or(floors, PivotObstacle.Floors).Or(caps, PivotObstacle.Caps);
    }

    private PivotVariation Or(Rational value, PivotObstacle obstacle) => value > Least ? new PivotVariation(value, obstacle) : this;
}
