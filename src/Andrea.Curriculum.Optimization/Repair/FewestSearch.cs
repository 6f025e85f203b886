using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Repair;

/// <summary>
/// Looks for the fewest bounds without which the others can hold. Every such set meets every conflict, so the bounds of one conflict after
/// the other are tried, for greater and greater sizes of the set.
/// </summary>
internal sealed class FewestSearch
{
    /// <summary>Part of the work of a question that the search may take.</summary>
    private const long PartOfWork = 4;

    private readonly IntegerSystem _system;
    private readonly ExactSimplex _simplex;
    private readonly WorkBudget _budget;
    private readonly IReadOnlyList<MovableBound> _bounds;
    private readonly Dictionary<SystemBound, int> _indices = [];
    private readonly bool[] _isLoose;
    private readonly bool[] _isRuledOut;

    private FewestSearch(GeneralConstraints constraints, IReadOnlyList<MovableBound> bounds, SizeLimits limits)
    {
        _bounds = bounds;
        _system = new IntegerSystem(constraints, limits);
        _budget = new WorkBudget(limits.Work / PartOfWork);
        _simplex = new ExactSimplex(_system, _budget);
        _isLoose = new bool[bounds.Count];
        _isRuledOut = new bool[bounds.Count];
        for (var k = 0; k < bounds.Count; k++)
        {
            foreach (var side in Sides(k))
            {
                _indices[side] = k;
            }
        }
    }

    /// <summary>The fewest bounds, as indices, and whether they are proven to be.</summary>
    /// <param name="constraints">The constraints.</param>
    /// <param name="bounds">Their bounds.</param>
    /// <param name="known">Bounds that are known to do.</param>
    /// <param name="limits">Size limits.</param>
    public static (IReadOnlyList<int> Chosen, bool IsProven) Find(
        GeneralConstraints constraints, IReadOnlyList<MovableBound> bounds, IReadOnlyList<int> known, SizeLimits limits)
    {
        var best = known;
        try
        {
            best = new FewestSearch(constraints, bounds, limits).Reduce(known);
            var search = new FewestSearch(constraints, bounds, limits);
            for (var size = 1; size < best.Count; size++)
            {
                Array.Clear(search._isRuledOut);
                if (search.Finds(size))
                {
                    return ([.. Enumerable.Range(0, bounds.Count).Where(k => search._isLoose[k])], true);
                }
            }

            return (best, true);
        }
        catch (UndecidedWithinLimitsException)
        {
            return (best, false);
        }
    }

    /// <summary>Leaves out what is not needed, one bound after the other.</summary>
    private List<int> Reduce(IReadOnlyList<int> known)
    {
        foreach (var bound in known)
        {
            Set(bound, isLoose: true);
        }

        foreach (var bound in known)
        {
            Set(bound, isLoose: false);
            if (_simplex.MakeFeasible() is not null)
            {
                Set(bound, isLoose: true);
            }
        }

        return [.. known.Where(bound => _isLoose[bound])];
    }

    private bool Finds(int size)
    {
        // Also a step without a pivot looks at all variables.
        _budget.Spend(_system.Variables);
        if (_simplex.MakeFeasible() is not { } weights)
        {
            return true;
        }

        if (size == 0)
        {
            return false;
        }

        int[] candidates = [.. weights.Where(weight => _indices.ContainsKey(weight.Bound)).Select(weight => _indices[weight.Bound])
            .Where(bound => _bounds[bound].CanMove && !_isLoose[bound] && !_isRuledOut[bound]).Distinct().Order()];
        foreach (var bound in candidates)
        {
            Set(bound, isLoose: true);
            if (Finds(size - 1))
            {
                return true;
            }

            Set(bound, isLoose: false);

            // Every set of this size with this bound has been tried.
            _isRuledOut[bound] = true;
        }

        foreach (var bound in candidates)
        {
            _isRuledOut[bound] = false;
        }

        return false;
    }

    private void Set(int bound, bool isLoose)
    {
        _isLoose[bound] = isLoose;
        var variable = Sides(bound).First().Variable;
        _simplex.SetBounds(variable, Side(new SystemBound(variable, false)), Side(new SystemBound(variable, true)));
    }

    private BigInteger? Side(SystemBound side)
    {
        var isLoose = _indices.TryGetValue(side, out var bound) && _isLoose[bound];
        return !isLoose ? (side.IsUpper ? _system.Upper : _system.Lower)[side.Variable]
            : side.Variable < _system.Sources && !side.IsUpper ? BigInteger.Zero
            : null;
    }

    private IEnumerable<SystemBound> Sides(int index)
    {
        var bound = _bounds[index];
        var variable = bound.Source >= 0 ? bound.Source
            : bound.Group >= 0 ? _system.GroupVariable(bound.Group)
            : _system.RowVariable(bound.Row);
        if (bound.IsFloor || bound.IsEquation)
        {
            yield return new SystemBound(variable, false);
        }

        if (!bound.IsFloor || bound.IsEquation)
        {
            yield return new SystemBound(variable, true);
        }
    }
}
