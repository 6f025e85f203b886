using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <content>Repair of violated bounds, and the certificate when there is none.</content>
internal sealed partial class ExactSimplex
{
    /// <summary>Brings every variable within its bounds.</summary>
    /// <returns>Null, or weights of bounds that contradict each other.</returns>
    public List<FarkasWeight>? MakeFeasible()
    {
        for (var v = 0; v < _lower.Length; v++)
        {
            if (_lower[v] > _upper[v])
            {
                return [new(new(v, false), BigInteger.One), new(new(v, true), BigInteger.One)];
            }
        }

        for (var steps = 0; ; steps++)
        {
            var isBland = steps > 20 + (4 * _basic.Length);
            var row = isBland ? FirstViolated() : WorstViolated();
            if (row < 0)
            {
                return null;
            }

            var isBelow = _basic[row] < _lower[_tableau.Basic[row]] * Denominator;
            if (!Repair(row, isBelow, isBland))
            {
                return Certificate(row, isBelow);
            }
        }
    }

    private int FirstViolated()
    {
        var first = -1;
        for (var r = 0; r < _basic.Length; r++)
        {
            if ((first < 0 || _tableau.Basic[r] < _tableau.Basic[first]) && Violation(r).Sign > 0)
            {
                first = r;
            }
        }

        return first;
    }

    private int WorstViolated()
    {
        var worst = -1;
        var greatest = BigInteger.Zero;
        for (var r = 0; r < _basic.Length; r++)
        {
            var violation = Violation(r);
            if (violation > greatest)
            {
                (worst, greatest) = (r, violation);
            }
        }

        return worst;
    }

    private BigInteger Violation(int row)
    {
        var variable = _tableau.Basic[row];
        if (_lower[variable] is { } lower && _basic[row] < lower * Denominator)
        {
            return (lower * Denominator) - _basic[row];
        }

        return _upper[variable] is { } upper ? BigInteger.Max(BigInteger.Zero, _basic[row] - (upper * Denominator)) : BigInteger.Zero;
    }

    /// <summary>Brings a basic variable to the bound that it violates; false when nothing more can move it there.</summary>
    private bool Repair(int row, bool isBelow, bool isBland)
    {
        var variable = _tableau.Basic[row];
        var target = (isBelow ? _lower[variable] : _upper[variable])!.Value;
        var first = -1;
        for (var c = 0; c < _nonbasic.Length; c++)
        {
            var entry = _tableau[row][c];
            var up = entry.Sign > 0 == isBelow;
            if (entry.IsZero || !CanMove(c, up))
            {
                continue;
            }

            if (isBland)
            {
                first = first < 0 || _tableau.Nonbasic[c] < _tableau.Nonbasic[first] ? c : first;
                continue;
            }

            // A variable whose whole range does not suffice goes to its other end, without a pivot.
            var end = up ? _upper[_tableau.Nonbasic[c]] : _lower[_tableau.Nonbasic[c]];
            var needed = BigInteger.Abs((target * Denominator) - _basic[row]);
            if (end is { } bound && BigInteger.Abs((bound - _nonbasic[c]) * entry) < needed)
            {
                Move(c, bound);
                continue;
            }

            first = c;
            break;
        }

        if (first < 0)
        {
            return false;
        }

        Exchange(row, first, target);
        return true;
    }

    private List<FarkasWeight> Certificate(int row, bool isBelow)
    {
        var weights = new List<FarkasWeight> { new(new(_tableau.Basic[row], !isBelow), Denominator) };
        for (var c = 0; c < _nonbasic.Length; c++)
        {
            var entry = _tableau[row][c];
            if (!entry.IsZero)
            {
                weights.Add(new(new(_tableau.Nonbasic[c], entry.Sign > 0 == isBelow), BigInteger.Abs(entry)));
            }
        }

        return weights;
    }
}
