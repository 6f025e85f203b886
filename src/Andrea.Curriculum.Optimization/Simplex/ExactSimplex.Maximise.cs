using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <content>The primal method.</content>
internal sealed partial class ExactSimplex
{
    /// <summary>Goes to a vertex that maximises a sum; the values must be feasible.</summary>
    /// <param name="objective">What to maximise.</param>
    /// <param name="frozen">Nonbasic variables that must stay where they are; null for none.</param>
    public void Maximise(ReadOnlySpan<ObjectiveTerm> objective, bool[]? frozen = null)
    {
        var stalled = 0;
        while (true)
        {
            _tableau.SpendLook();
            var costs = ReducedCosts(objective);
            var column = Entering(costs, frozen, stalled > 10 + (2 * _basic.Length));
            if (column < 0)
            {
                return;
            }

            stalled = Advance(column, costs[column].Sign > 0) ? 0 : stalled + 1;
        }
    }

    /// <summary>Maximises, then freezes what cannot move without loss: what stays free are the other best mixes.</summary>
    public void MaximiseAndFreeze(ReadOnlySpan<ObjectiveTerm> objective, bool[] frozen)
    {
        Maximise(objective, frozen);
        var costs = ReducedCosts(objective);
        for (var c = 0; c < costs.Length; c++)
        {
            frozen[_tableau.Nonbasic[c]] |= !costs[c].IsZero;
        }
    }

    private BigInteger[] ReducedCosts(ReadOnlySpan<ObjectiveTerm> objective)
    {
        var costs = new BigInteger[_nonbasic.Length];
        foreach (var (variable, coefficient) in objective)
        {
            var row = _tableau.RowOf[variable];
            if (row < 0)
            {
                costs[Array.IndexOf(_tableau.Nonbasic, variable)] += coefficient * Denominator;
                continue;
            }

            var entries = _tableau[row];
            for (var c = 0; c < costs.Length; c++)
            {
                if (!entries[c].IsZero)
                {
                    costs[c] += coefficient * entries[c];
                }
            }
        }

        return costs;
    }

    private int Entering(BigInteger[] costs, bool[]? frozen, bool isBland)
    {
        var best = -1;
        for (var c = 0; c < costs.Length; c++)
        {
            var variable = _tableau.Nonbasic[c];
            if (costs[c].IsZero || (frozen is not null && frozen[variable]) || !CanMove(c, costs[c].Sign > 0))
            {
                continue;
            }

            if (best < 0
                || (isBland ? variable < _tableau.Nonbasic[best] : BigInteger.Abs(costs[c]) > BigInteger.Abs(costs[best])))
            {
                best = c;
            }
        }

        return best;
    }

    private bool CanMove(int column, bool up)
    {
        var variable = _tableau.Nonbasic[column];
        return up ? !(_nonbasic[column] >= _upper[variable]) : !(_nonbasic[column] <= _lower[variable]);
    }

    /// <summary>Moves a nonbasic variable as far as all bounds allow; false when that is no way at all.</summary>
    private bool Advance(int column, bool up)
    {
        var variable = _tableau.Nonbasic[column];
        var end = up ? _upper[variable] : _lower[variable];
        var leaving = -1;
        var isUpper = false;
        BigInteger? least = end is null ? null : BigInteger.Abs(end.Value - _nonbasic[column]) * Denominator;
        var divisor = Denominator;
        for (var r = 0; r < _basic.Length; r++)
        {
            var entry = _tableau[r][column];
            if (entry.IsZero)
            {
                continue;
            }

            var rises = entry.Sign > 0 == up;
            if ((rises ? _upper[_tableau.Basic[r]] : _lower[_tableau.Basic[r]]) is not { } bound)
            {
                continue;
            }

            var room = BigInteger.Abs((bound * Denominator) - _basic[r]);
            var rate = BigInteger.Abs(entry);
            var order = least is null ? -1 : (room * divisor).CompareTo(least.Value * rate);
            if (order < 0 || (order == 0 && leaving >= 0 && _tableau.Basic[r] < _tableau.Basic[leaving]))
            {
                (least, divisor, leaving, isUpper) = (room, rate, r, rises);
            }
        }

        if (least is null)
        {
            throw new InvalidOperationException("mixes are bounded");
        }

        if (leaving < 0)
        {
            Move(column, end!.Value);
        }
        else
        {
            var left = _tableau.Basic[leaving];
            Exchange(leaving, column, (isUpper ? _upper[left] : _lower[left])!.Value);
        }

        return !least.Value.IsZero;
    }

    /// <summary>
    /// The bounds among <paramref name="open"/> that hold with equality for every feasible mix. The sum of the slacks of all bounds not
    /// yet seen slack is maximised, over and over: a maximum of 0 proves that those left are equalities; else one at least goes.
    /// </summary>
    /// <param name="open">Bounds of the feasible system; those slack somewhere are removed.</param>
    /// <param name="visit">Called at vertices of which every removed bound is slack at one.</param>
    public void KeepEqualities(List<SystemBound> open, Action? visit = null)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var values = Values();
            var removed = open.RemoveAll(bound => values[bound.Variable] != Bound(bound) * Denominator);
            if (removed == 0 && !isFirst)
            {
                return;
            }

            visit?.Invoke();
            if (open.Count == 0)
            {
                return;
            }

            Maximise([.. open.Select(bound => new ObjectiveTerm(bound.Variable, bound.IsUpper ? BigInteger.MinusOne : BigInteger.One))]);
        }
    }

    private BigInteger Bound(SystemBound bound) => (bound.IsUpper ? _upper : _lower)[bound.Variable]!.Value;
}
