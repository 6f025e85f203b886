using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Recognition;

/// <summary>
/// Finds that constraints are really a box or nested groups: rows that bound a set of sources, also by what the other sources leave of 1,
/// and rows that follow from all the others.
/// </summary>
/// <remarks>Sources whose cap is 0 have no share: in which sets they are does not matter.</remarks>
internal sealed class RecognisedShape
{
    /// <summary>Greatest number of sources times rows for which it is asked whether the row follows from the others.</summary>
    private const long GreatestImplied = 2_000_000;

    private readonly GeneralConstraints _constraints;
    private readonly ImmutableArray<int> _present;
    private readonly List<SetBound> _bounds = [];
    private readonly List<LinearRow> _others = [];

    private RecognisedShape(GeneralConstraints constraints, ImmutableArray<int> present)
    {
        _constraints = constraints;
        _present = present;
        for (var g = 0; g < constraints.Groups.Length; g++)
        {
            AddGroup(g, constraints.Groups[g]);
        }

        GroupBounds = _bounds.Count;
        for (var r = 0; r < constraints.Rows.Length; r++)
        {
            AddRow(r, constraints.Rows[r]);
        }
    }

    private int GroupBounds { get; }

    /// <summary>The polytope in closed form, or null when there is none; nothing is decided then.</summary>
    public static ReachablePolytope? TryOf(GeneralConstraints constraints)
    {
        var present = PresentIn(constraints);
        return present.IsEmpty ? null : new RecognisedShape(constraints, present).Solve();
    }

    /// <summary>What bounds sets of sources among the constraints, as nested groups: all mixes satisfy them, and perhaps more.</summary>
    public static ImmutableArray<GroupBound> Relax(GeneralConstraints constraints)
    {
        var present = PresentIn(constraints);
        return present.IsEmpty ? [] : [.. new RecognisedShape(constraints, present)._bounds.Select(bound => bound.AsGroup())];
    }

    private static ImmutableArray<int> PresentIn(GeneralConstraints constraints) =>
        [.. Enumerable.Range(0, constraints.Count).Where(i => constraints.Box.Caps[i].Value.Sign > 0)];

    private void AddGroup(int group, GroupBound bound)
    {
        var members = Present(bound.Members);
        var isExact = members.Length == bound.Members.Length;
        if (bound.Floor.Value.Sign > 0)
        {
            _bounds.Add(new(members, false, bound.Floor.Value, new(-1, bound.Floor.Id, bound.Floor.Value, group, -1, true, Rational.One), isExact));
        }

        if (bound.Cap.Value < Rational.One)
        {
            _bounds.Add(new(members, true, bound.Cap.Value, new(-1, bound.Cap.Id, bound.Cap.Value, group, -1, false, Rational.One), isExact));
        }
    }

    private void AddRow(int index, LinearRow row)
    {
        if (RowShape.Of(row, _present, _constraints.Count) is not { } shape)
        {
            _others.Add(row);
            return;
        }

        if (row.Least is { } least && shape.Bound(index, least, true) is { } floor)
        {
            _bounds.Add(floor);
        }

        if (row.Greatest is { } greatest && shape.Bound(index, greatest, false) is { } cap)
        {
            _bounds.Add(cap);
        }
    }

    private ReachablePolytope? Solve()
    {
        if ((Nest(_bounds) ?? Nest(Turned())) is not var (nested, bounds))
        {
            return null;
        }

        if ((ContradictingItself(bounds) ?? new NestedMixes(nested).Conflict) is { } conflict)
        {
            return WrittenConflict.TryOf(_constraints, bounds, conflict) is { } written
                ? ReachablePolytope.Of(_constraints.Box, new ContradictedMixes(_constraints, written))
                : null;
        }

        var polytope = bounds.All(bound => bound.Members.Length == 1) && _constraints.Groups.IsEmpty
            ? ReachablePolytope.Of(_constraints.Box, new BoxMixes(Fold(bounds)))
            : ReachablePolytope.Of(_constraints.Box, new NestedMixes(Gathered(bounds)));
        return _others.All(row => IsImplied(polytope, row)) ? polytope : null;
    }

    /// <summary>Rows turned to the side without one source, which is in no group when there is such: of sets that need not cross, the sets on that side are nested.</summary>
    private List<SetBound> Turned()
    {
        var crowd = new int[_constraints.Count];
        foreach (var source in _bounds.Take(GroupBounds).SelectMany(bound => bound.Members))
        {
            crowd[source]++;
        }

        var pole = _present.MinBy(source => crowd[source]);
        return [.. _bounds.Select((bound, k) => k >= GroupBounds && bound.Members.AsSpan().BinarySearch(pole) >= 0 ? bound.Complement(_present, _constraints.Count) : bound)];
    }

    private (NestedConstraints Nested, List<SetBound> Bounds)? Nest(List<SetBound> bounds) =>
        NestedConstraints.TryOf(_constraints.Box, [.. bounds.Select(bound => bound.AsGroup())], out _) is { } nested ? (nested, bounds) : null;

    /// <summary>A floor above 1 or a cap below 0, which needs no other bound to be impossible.</summary>
    private static PolytopeConflict? ContradictingItself(List<SetBound> bounds)
    {
        var k = bounds.FindIndex(bound => bound.IsCap ? bound.Value.Sign < 0 : bound.Value > Rational.One);
        return k < 0 ? null : new PolytopeConflict(
            ConflictKind.FloorAboveCap, [new(-1, bounds[k].Written.Id, bounds[k].Value, k)], bounds[k].Value, Rational.One);
    }

    /// <summary>Groups as they were given, less their sources without a share, then the rows' bounds.</summary>
    private NestedConstraints Gathered(List<SetBound> bounds)
    {
        ImmutableArray<GroupBound> rows = [.. bounds.Skip(GroupBounds).Select(bound => bound.AsGroup())];
        var groups = _constraints.Groups.Select(group => group with { Members = Present(group.Members) }).ToImmutableArray();
        var binding = groups.RemoveAll(group => group.Floor.Value.Sign <= 0 && group.Cap.Value >= Rational.One);
        return NestedConstraints.TryOf(_constraints.Box, [.. groups, .. rows], out _)
            ?? NestedConstraints.TryOf(_constraints.Box, [.. binding, .. rows], out _)!;
    }

    private ImmutableArray<int> Present(ImmutableArray<int> members) =>
        [.. members.Where(source => _present.AsSpan().BinarySearch(source) >= 0).Order()];

    private BoxConstraints Fold(List<SetBound> bounds)
    {
        var (floors, caps) = (_constraints.Box.Floors.ToBuilder(), _constraints.Box.Caps.ToBuilder());
        foreach (var bound in bounds)
        {
            var (side, source) = (new ShareBound(bound.Value, bound.Written.Id), bound.Members[0]);
            if (bound.IsCap)
            {
                caps[source] = side.Value < caps[source].Value ? side : caps[source];
            }
            else
            {
                floors[source] = side.Value > floors[source].Value ? side : floors[source];
            }
        }

        return new BoxConstraints(floors.MoveToImmutable(), caps.MoveToImmutable());
    }

    private bool IsImplied(ReachablePolytope polytope, LinearRow row)
    {
        if ((long)_others.Count * polytope.Count > GreatestImplied)
        {
            return false;
        }

        return (row.Greatest is not { } greatest || Greatest(polytope, row, Rational.One) <= greatest.Value)
            && (row.Least is not { } least || Greatest(polytope, row, -Rational.One) <= -least.Value);
    }

    private static Rational Greatest(ReachablePolytope polytope, LinearRow row, Rational sign)
    {
        var scores = new Rational[polytope.Count];
        foreach (var term in row.Terms)
        {
            scores[term.Source] = sign * term.Coefficient;
        }

        var best = polytope.BestMix([], scores);
        return row.Terms.Aggregate(Rational.Zero, (sum, term) => sum + (scores[term.Source] * best[term.Source]));
    }
}
