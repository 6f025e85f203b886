using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Projection;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Adds up how far walks move at the pivot into a regime, and which bounds move them.</summary>
internal sealed class PivotTally
{
    /// <summary>What the rounded shares of a group may miss its bound by although none is broken; it names bounds, and decides nothing.</summary>
    private const double Rounding = 1e-12;

    private readonly SimulatedRegime _regime;
    private readonly double[] _floors;
    private readonly double[] _caps;
    private readonly long[] _belowFloor;
    private readonly long[] _aboveCap;
    private readonly long[] _groupBelowFloor;
    private readonly long[] _groupAboveCap;
    private readonly long[] _constraintBroken;
    private readonly WrittenRow[] _constraints;
    private readonly DistanceTally _variation = new();
    private readonly DistanceTally _euclidean = new();
    private long _moved;

    /// <summary>Prepares the pivot into a regime.</summary>
    public PivotTally(SimulatedRegime regime)
    {
        var bounds = regime.Polytope.Constraints;
        _regime = regime;

        // Raw bounds are of weights; what they mean for shares is tightened.
        var isRaw = regime.Polytope.Shape == PolytopeShape.Raw;
        _floors = isRaw ? [.. regime.Polytope.RoundedFloors] : [.. bounds.Floors.Select(floor => floor.Value.ToDouble())];
        _caps = isRaw ? [.. regime.Polytope.RoundedCaps] : [.. bounds.Caps.Select(cap => cap.Value.ToDouble())];
        _belowFloor = new long[bounds.Count];
        _aboveCap = new long[bounds.Count];
        _groupBelowFloor = new long[regime.Polytope.Groups.Length];
        _groupAboveCap = new long[regime.Polytope.Groups.Length];
        _constraints = [.. regime.Analysis.Regime.Constraints.Select(constraint => new WrittenRow(constraint, Rounding))];
        _constraintBroken = new long[_constraints.Length];
    }

    /// <summary>Adds the pivot of one walk.</summary>
    /// <param name="before">The last mix of the regime before.</param>
    /// <param name="after">The nearest mix of the new polytope.</param>
    public void Add(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        _variation.Add(MixDistance.TotalVariation(before, after));
        _euclidean.Add(MixDistance.Euclidean(before, after));
        if (before.SequenceEqual(after))
        {
            return;
        }

        _moved++;
        for (var i = 0; i < before.Length; i++)
        {
            _belowFloor[i] += before[i] < _floors[i] ? 1 : 0;
            _aboveCap[i] += before[i] > _caps[i] ? 1 : 0;
        }

        for (var g = 0; g < _groupBelowFloor.Length; g++)
        {
            var group = _regime.Polytope.Groups[g];
            var share = 0.0;
            foreach (var member in group.Members)
            {
                share += before[member];
            }

            _groupBelowFloor[g] += share < group.Floor.Value.ToDouble() - Rounding ? 1 : 0;
            _groupAboveCap[g] += share > group.Cap.Value.ToDouble() + Rounding ? 1 : 0;
        }

        for (var r = 0; r < _constraints.Length; r++)
        {
            _constraintBroken[r] += _constraints[r].IsBroken(before) ? 1 : 0;
        }
    }

    /// <summary>Adds the pivots of other walks.</summary>
    public void Add(PivotTally other)
    {
        _variation.Add(other._variation);
        _euclidean.Add(other._euclidean);
        _moved += other._moved;
        for (var i = 0; i < _floors.Length; i++)
        {
            _belowFloor[i] += other._belowFloor[i];
            _aboveCap[i] += other._aboveCap[i];
        }

        for (var g = 0; g < _groupBelowFloor.Length; g++)
        {
            _groupBelowFloor[g] += other._groupBelowFloor[g];
            _groupAboveCap[g] += other._groupAboveCap[g];
        }

        for (var r = 0; r < _constraints.Length; r++)
        {
            _constraintBroken[r] += other._constraintBroken[r];
        }
    }

    /// <summary>The summary.</summary>
    /// <param name="from">Name of the regime before.</param>
    public PivotSummary Summarise(string from)
    {
        var broken = new List<BrokenBound>();
        for (var i = 0; i < _floors.Length; i++)
        {
            AddBroken(broken, _regime.Polytope.Constraints.Floors[i].Id, _belowFloor[i]);
            AddBroken(broken, _regime.Polytope.Constraints.Caps[i].Id, _aboveCap[i]);
        }

        for (var g = 0; g < _groupBelowFloor.Length; g++)
        {
            AddBroken(broken, _regime.Polytope.Groups[g].Floor.Id, _groupBelowFloor[g]);
            AddBroken(broken, _regime.Polytope.Groups[g].Cap.Id, _groupAboveCap[g]);
        }

        for (var r = 0; r < _constraints.Length; r++)
        {
            if (_constraintBroken[r] > 0)
            {
                var written = _constraints[r].Constraint;
                broken.Add(new BrokenBound(new(-1, ConstraintKind.Constraint, written.Place, Constraint: r), _constraintBroken[r]) { Constraint = written.Text });
            }
        }

        return new PivotSummary
        {
            From = from,
            Step = _regime.FirstStep,
            TotalVariation = _variation.Summarise(),
            Euclidean = _euclidean.Summarise(),
            Moved = _moved,
            Broken = [.. broken.OrderByDescending(bound => bound.Walks)],
            ResetsBandit = _regime.ResetsAtPivot,
        };
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        _variation.Pass(state);
        _euclidean.Pass(state);
        state.Pass(ref _moved);
        state.Pass(_belowFloor);
        state.Pass(_aboveCap);
        state.Pass(_groupBelowFloor);
        state.Pass(_groupAboveCap);
        state.Pass(_constraintBroken);
    }

    /// <remarks>A constraint that binds as a group is counted as what it was written as.</remarks>
    private void AddBroken(List<BrokenBound> broken, ConstraintId id, long walks)
    {
        if (walks > 0 && _regime.Analysis.OriginOf(id) is { Constraint: < 0 } origin)
        {
            broken.Add(new BrokenBound(origin, walks) { Group = origin.Group < 0 ? null : _regime.Analysis.GroupName(origin.Group) });
        }
    }
}
