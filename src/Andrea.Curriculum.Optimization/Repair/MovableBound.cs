using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Optimization.Repair;

/// <summary>A written bound that a repair may move, or that it must respect.</summary>
/// <param name="Source">Index of the source that it bounds, or -1.</param>
/// <param name="Group">Index of the group that it bounds, or -1.</param>
/// <param name="Row">Index of the row that it bounds, or -1.</param>
/// <param name="IsFloor">True for a floor or least value.</param>
/// <param name="IsEquation">True for a row whose least value is its greatest one.</param>
/// <param name="Bound">The bound.</param>
/// <param name="CanMove">Whether it may move.</param>
internal sealed record MovableBound(int Source, int Group, int Row, bool IsFloor, bool IsEquation, ShareBound Bound, bool CanMove)
{
    /// <summary>All bounds that some mix can break: those of sources, then of groups, then of rows.</summary>
    public static List<MovableBound> AllOf(GeneralConstraints constraints, Predicate<ConstraintId> isFixed)
    {
        var bounds = new List<MovableBound>();
        void Add(int source, int group, int row, bool isFloor, bool isEquation, ShareBound bound) =>
            bounds.Add(new MovableBound(source, group, row, isFloor, isEquation, bound, bound.Id.IsWritten && !isFixed(bound.Id)));
        void AddPair(int source, int group, ShareBound floor, ShareBound cap)
        {
            if (floor.Value.Sign > 0)
            {
                Add(source, group, -1, true, false, floor);
            }

            if (cap.Value < Rational.One)
            {
                Add(source, group, -1, false, false, cap);
            }
        }

        for (var i = 0; i < constraints.Count; i++)
        {
            AddPair(i, -1, constraints.Box.Floors[i], constraints.Box.Caps[i]);
        }

        for (var g = 0; g < constraints.Groups.Length; g++)
        {
            AddPair(-1, g, constraints.Groups[g].Floor, constraints.Groups[g].Cap);
        }

        for (var r = 0; r < constraints.Rows.Length; r++)
        {
            var row = constraints.Rows[r];
            if (row.Least is { } least)
            {
                Add(-1, -1, r, true, row.IsEquation, least);
            }

            if (row.Greatest is { } greatest && !row.IsEquation)
            {
                Add(-1, -1, r, false, false, greatest);
            }
        }

        return bounds;
    }

    /// <summary>What it bounds, of a mix.</summary>
    public Rational ValueAt(GeneralConstraints constraints, IReadOnlyList<Rational> mix)
    {
        if (Source >= 0)
        {
            return mix[Source];
        }

        return Terms(constraints).Aggregate(Rational.Zero, (sum, term) => sum + (term.Coefficient * mix[term.Source]));
    }

    /// <summary>The terms of a group or row.</summary>
    public IEnumerable<RowTerm> Terms(GeneralConstraints constraints) => Row >= 0
        ? constraints.Rows[Row].Terms
        : constraints.Groups[Group].Members.Select(member => new RowTerm(member, Rational.One));

    /// <summary>The change that a mix needs; null when it respects the bound.</summary>
    public BoundChange? ChangeFor(GeneralConstraints constraints, IReadOnlyList<Rational> mix)
    {
        var value = ValueAt(constraints, mix);
        var isBroken = IsEquation ? value != Bound.Value : IsFloor ? value < Bound.Value : value > Bound.Value;
        return isBroken
            ? new BoundChange(Bound.Id, Source, Group, value < Bound.Value, Bound.Value, value, Row)
            : null;
    }
}
