using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Raw;

/// <summary>
/// Finds written bounds of weights, groups and rows that contradict each other although every proper subset of them can hold. A weight
/// whose cap below 1 is left out has the cap 1, which every weight has.
/// </summary>
/// <remarks>Bounds are numbered as variables of an <see cref="IntegerSystem"/>: sources, the sum, groups, rows.</remarks>
internal sealed class RawConflictSearch
{
    private readonly GeneralConstraints _weights;
    private readonly SizeLimits _limits;
    private readonly WorkBudget _budget;
    private readonly HashSet<SystemBound> _kept;

    private RawConflictSearch(GeneralConstraints weights, SizeLimits limits)
    {
        _weights = weights;
        _limits = limits;
        _budget = new WorkBudget(limits.Work);
        _kept = [];
    }

    /// <summary>Reduces the contradiction of a system to an irreducible one.</summary>
    /// <param name="raw">What contradicts itself.</param>
    /// <param name="system">The same in integers.</param>
    /// <param name="certificate">What proves it.</param>
    /// <param name="limits">Limits of the search.</param>
    /// <exception cref="UndecidedWithinLimitsException">The search exceeds a limit.</exception>
    public static PolytopeConflict Find(RawSystem raw, IntegerSystem system, FarkasCertificate certificate, SizeLimits limits) =>
        new RawConflictSearch(raw.Weights, limits).Reduce(new Contradiction(raw, system, certificate));

    private PolytopeConflict Reduce(Contradiction contradiction)
    {
        _kept.UnionWith(contradiction.Bounds().Where(CanSpare));
        foreach (var bound in _kept.OrderBy(bound => Written(bound).Id.Value).ThenBy(bound => bound.Variable).ThenBy(bound => bound.IsUpper).ToArray())
        {
            if (!_kept.Remove(bound))
            {
                continue;
            }

            if (Solve() is { } smaller)
            {
                contradiction = smaller;
                _kept.IntersectWith(smaller.Bounds());
            }
            else
            {
                _kept.Add(bound);
            }
        }

        return Describe(contradiction);
    }

    /// <summary>The contradiction of the bounds kept; null when they can hold.</summary>
    private Contradiction? Solve()
    {
        var raw = new RawSystem(Restricted(), _limits);
        var system = new IntegerSystem(raw.Shares, _limits);
        return new ExactSimplex(system, _budget).MakeFeasible() is { } weights
            ? new Contradiction(raw, system, FarkasCertificate.Verify(system, weights))
            : null;
    }

    private GeneralConstraints Restricted() => new(
        new BoxConstraints(
            [.. _weights.Box.Floors.Select((floor, i) => Kept(i, false, floor, ShareBound.NoFloor))],
            [.. _weights.Box.Caps.Select((cap, i) => Kept(i, true, cap, ShareBound.NoCap))]),
        [.. _weights.Groups.Select((group, g) => group with
        {
            Floor = Kept(GroupVariable(g), false, group.Floor, ShareBound.NoFloor),
            Cap = Kept(GroupVariable(g), true, group.Cap, ShareBound.NoCap),
        })],
        [.. _weights.Rows.Select((row, r) => row with
        {
            Least = _kept.Contains(new(RowVariable(r), false)) ? row.Least : null,
            Greatest = _kept.Contains(new(RowVariable(r), true)) ? row.Greatest : null,
        })]);

    private ShareBound Kept(int variable, bool isUpper, ShareBound written, ShareBound none)
    {
        var bound = new SystemBound(variable, isUpper);
        return _kept.Contains(bound) || !CanSpare(bound) ? written : none;
    }

    private bool CanSpare(SystemBound bound) => bound is not { IsUpper: true } || bound.Variable >= _weights.Count || Written(bound).Value < Rational.One;

    private ShareBound Written(SystemBound bound)
    {
        var (variable, isUpper) = bound;
        if (variable < _weights.Count)
        {
            return isUpper ? _weights.Box.Caps[variable] : _weights.Box.Floors[variable];
        }

        if (variable < RowVariable(0))
        {
            var group = _weights.Groups[variable - GroupVariable(0)];
            return isUpper ? group.Cap : group.Floor;
        }

        var row = _weights.Rows[variable - RowVariable(0)];
        return (isUpper ? row.Greatest : row.Least)!.Value;
    }

    private PolytopeConflict Describe(Contradiction contradiction)
    {
        var members = new List<ConflictMember>();
        foreach (var bound in contradiction.Bounds().Where(bound => _kept.Contains(bound) || (!CanSpare(bound) && Written(bound).Id.IsWritten)))
        {
            var (variable, written) = (bound.Variable, Written(bound));
            members.Add(new ConflictMember(
                variable < _weights.Count ? variable : -1,
                written.Id,
                written.Value,
                variable >= GroupVariable(0) && variable < RowVariable(0) ? variable - GroupVariable(0) : -1,
                variable >= RowVariable(0) ? variable - RowVariable(0) : -1,
                !bound.IsUpper,
                contradiction.WeightOf(bound)));
        }

        members.Sort((a, b) => a.Id.Value.CompareTo(b.Id.Value));
        return new PolytopeConflict(
            ConflictKind.WeightedSum, [.. members], contradiction.Certificate.Reached, contradiction.Certificate.Allowed);
    }

    private int GroupVariable(int group) => _weights.Count + 1 + group;

    private int RowVariable(int row) => GroupVariable(_weights.Groups.Length) + row;

    /// <summary>A certificate in terms of the written bounds.</summary>
    private sealed record Contradiction(RawSystem Raw, IntegerSystem System, FarkasCertificate Certificate)
    {
        /// <summary>The bounds that it rests on, each once; a pair of weights stands for a floor and a cap.</summary>
        public ImmutableHashSet<SystemBound> Bounds()
        {
            var bounds = ImmutableHashSet.CreateBuilder<SystemBound>();
            foreach (var (bound, _) in Certificate.Weights)
            {
                if (bound.Variable >= System.RowVariable(0) && Raw.Pair(bound.Variable - System.RowVariable(0)) is var (floor, cap))
                {
                    bounds.Add(new(floor, false));
                    bounds.Add(new(cap, true));
                }
                else
                {
                    bounds.Add(bound);
                }
            }

            return bounds.ToImmutable();
        }

        /// <summary>Weight of a bound as written; 0 for bounds of weights.</summary>
        public Rational WeightOf(SystemBound bound)
        {
            var weight = Certificate.Weights.Find(weight => weight.Bound == bound).Weight;
            return Rational.Of(weight * (bound.Variable < System.Sources ? 1 : System.RowFactor[bound.Variable - System.Sources]));
        }
    }
}
