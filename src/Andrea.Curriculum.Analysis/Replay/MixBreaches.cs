using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>Finds which bounds of a regime a recorded mix breaks. Exact: intervals of rationals, no tolerance.</summary>
/// <param name="regime">The regime; its polytope is decided.</param>
public sealed class MixBreaches(RegimeAnalysis regime)
{
    private readonly ReachablePolytope _polytope = regime.Polytope ?? throw new ArgumentException("the polytope is not decided", nameof(regime));

    /// <summary>Whether a mix of doubles, each standing for what rounds to it, is allowed.</summary>
    public bool Allows(ReadOnlySpan<double> mix) => _polytope.Check(mix).IsInside;

    /// <summary>The bounds that no exact mix in the cells keeps; empty when some exact mix is allowed.</summary>
    /// <param name="cells">One cell per source.</param>
    public IReadOnlyList<MixBreach> Of(IReadOnlyList<ShareCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var membership = _polytope.CheckCells(cells);
        if (membership.IsInside)
        {
            return [];
        }

        var found = new List<MixBreach>();
        if (membership.Kind == MembershipKind.NoMixes)
        {
            return [new MixBreach(MixBreachKind.NoMixes, -1, default, false, regime.Conflict?.Labels is [var first, ..] ? first.Place : null, default, default)];
        }

        AddSources(cells, found);
        AddSum(cells, found);
        AddGroups(cells, found);
        AddConstraints(cells, found);
        if (found.Count == 0)
        {
            found.Add(Implied(membership, cells));
        }

        return found;
    }

    private void AddSources(IReadOnlyList<ShareCell> cells, List<MixBreach> found)
    {
        var isRaw = _polytope.Shape == PolytopeShape.Raw;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var floor = regime.Regime.Floors[i];
            if (IsBelow(cell.High, Rational.Zero, cell.IsClosed))
            {
                found.Add(Breach(MixBreachKind.BelowLeastShare, i, Rational.Zero, true, null, cell));
            }
            else if (floor is { } written && !isRaw && IsBelow(cell.High, written.Value, cell.IsClosed))
            {
                found.Add(Breach(MixBreachKind.BelowFloor, i, written.Value, true, written.Place, cell));
            }

            if (!regime.Regime.Present[i])
            {
                AddZero(MixBreachKind.Absent, i, regime.Regime.Scope.WarmupSourcesPlace ?? regime.Regime.Scope.Place, cell, found);
            }
            else if (regime.Regime.Exclusions[i] is { } exclusion)
            {
                AddZero(MixBreachKind.Excluded, i, exclusion, cell, found);
            }
            else if (regime.Regime.Caps[i] is { } cap && !isRaw && IsAbove(cell.Low, cap.Value, cell.IsClosed))
            {
                found.Add(Breach(MixBreachKind.AboveCap, i, cap.Value, false, cap.Place, cell));
            }
        }
    }

    private static void AddZero(MixBreachKind kind, int source, FileSpan place, ShareCell cell, List<MixBreach> found)
    {
        if (IsAbove(cell.Low, Rational.Zero, cell.IsClosed))
        {
            found.Add(Breach(kind, source, Rational.Zero, false, place, cell));
        }
    }

    private static void AddSum(IReadOnlyList<ShareCell> cells, List<MixBreach> found)
    {
        var sum = Sum(cells, Enumerable.Range(0, cells.Count));
        if (IsBelow(sum.High, Rational.One, sum.IsClosed))
        {
            found.Add(Breach(MixBreachKind.SumBelowOne, -1, Rational.One, true, null, sum));
        }
        else if (IsAbove(sum.Low, Rational.One, sum.IsClosed))
        {
            found.Add(Breach(MixBreachKind.SumAboveOne, -1, Rational.One, false, null, sum));
        }
    }

    private void AddGroups(IReadOnlyList<ShareCell> cells, List<MixBreach> found)
    {
        for (var g = 0; g < regime.Regime.Groups.Length; g++)
        {
            var group = regime.Regime.Groups[g];
            if (group.Floor is null && group.Cap is null)
            {
                continue;
            }

            var sum = Sum(cells, group.Members);
            if (group.Floor is { } floor && IsBelow(sum.High, floor.Value, sum.IsClosed))
            {
                found.Add(Breach(MixBreachKind.GroupBelowFloor, g, floor.Value, true, floor.Place, sum));
            }

            if (group.Cap is { } cap && IsAbove(sum.Low, cap.Value, sum.IsClosed))
            {
                found.Add(Breach(MixBreachKind.GroupAboveCap, g, cap.Value, false, cap.Place, sum));
            }
        }
    }

    private void AddConstraints(IReadOnlyList<ShareCell> cells, List<MixBreach> found)
    {
        for (var c = 0; c < regime.Regime.Constraints.Length; c++)
        {
            var constraint = regime.Regime.Constraints[c];
            var (low, high, isClosed) = (Rational.Zero, Rational.Zero, true);
            foreach (var (source, coefficient) in constraint.Terms)
            {
                var cell = cells[source];
                low += coefficient * (coefficient.Sign > 0 ? cell.Low : cell.High);
                high += coefficient * (coefficient.Sign > 0 ? cell.High : cell.Low);
                isClosed &= cell.IsClosed;
            }

            var sum = new ShareCell(low, high, isClosed);
            if (constraint.Least is { } least && IsBelow(high, least, isClosed))
            {
                found.Add(Breach(MixBreachKind.Constraint, c, least, true, constraint.Place, sum));
            }
            else if (constraint.Greatest is { } greatest && IsAbove(low, greatest, isClosed))
            {
                found.Add(Breach(MixBreachKind.Constraint, c, greatest, false, constraint.Place, sum));
            }
        }
    }

    /// <summary>What a mix breaks that keeps every bound as it is written: what the bounds mean together, or for shares of raw weights.</summary>
    private MixBreach Implied(Membership membership, IReadOnlyList<ShareCell> cells)
    {
        if (membership is { Source: >= 0 and var source, Kind: MembershipKind.BelowFloor or MembershipKind.AboveCap })
        {
            var isLeast = membership.Kind == MembershipKind.BelowFloor;
            var bound = isLeast ? _polytope.TightFloor(source) : _polytope.TightCap(source);
            var place = isLeast ? regime.Regime.Floors[source]?.Place : regime.Regime.Caps[source]?.Place;
            return Breach(isLeast ? MixBreachKind.BelowLeastShare : MixBreachKind.AboveGreatestShare, source, bound, isLeast, place, cells[source]);
        }

        return new MixBreach(MixBreachKind.Together, -1, default, false, null, default, default);
    }

    private static MixBreach Breach(MixBreachKind kind, int subject, Rational bound, bool isLeast, FileSpan? place, ShareCell cell) =>
        new(kind, subject, bound, isLeast, place, cell.Low, cell.High);

    private static ShareCell Sum(IReadOnlyList<ShareCell> cells, IEnumerable<int> members)
    {
        var (low, high, isClosed) = (Rational.Zero, Rational.Zero, true);
        foreach (var member in members)
        {
            low += cells[member].Low;
            high += cells[member].High;
            isClosed &= cells[member].IsClosed;
        }

        return new ShareCell(low, high, isClosed);
    }

    private static bool IsBelow(Rational high, Rational bound, bool isClosed) => isClosed ? high < bound : high <= bound;

    private static bool IsAbove(Rational low, Rational bound, bool isClosed) => isClosed ? low > bound : low >= bound;
}
