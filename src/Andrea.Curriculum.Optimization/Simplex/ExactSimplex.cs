using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>
/// The simplex method with bounded variables in integers. Nonbasic variables stand within their bounds; feasibility is repaired row by
/// row (Dutertre and de Moura 2006), so that a row beyond repair is itself the certificate; then the primal method maximises.
/// </summary>
/// <remarks>Great steps first, Bland's rule once they do not help: it always ends. Mutable; one thread at a time.</remarks>
internal sealed partial class ExactSimplex
{
    private readonly IntegerSystem _system;
    private readonly Tableau _tableau;
    private readonly BigInteger?[] _lower;
    private readonly BigInteger?[] _upper;
    private readonly BigInteger[] _nonbasic;
    private readonly BigInteger[] _basic;

    /// <summary>Starts with all shares at their floors.</summary>
    public ExactSimplex(IntegerSystem system, WorkBudget budget)
    {
        _system = system;
        _tableau = new Tableau(system, budget);
        _lower = (BigInteger?[])system.Lower.Clone();
        _upper = (BigInteger?[])system.Upper.Clone();
        _nonbasic = new BigInteger[system.Sources];
        _basic = new BigInteger[system.Rows];
        for (var i = 0; i < _nonbasic.Length; i++)
        {
            Move(i, _lower[i] ?? BigInteger.Zero);
        }
    }

    private ExactSimplex(ExactSimplex other, WorkBudget budget)
    {
        _system = other._system;
        _tableau = other._tableau.Clone(budget);
        _lower = (BigInteger?[])other._lower.Clone();
        _upper = (BigInteger?[])other._upper.Clone();
        _nonbasic = (BigInteger[])other._nonbasic.Clone();
        _basic = (BigInteger[])other._basic.Clone();
    }

    /// <summary>Common denominator of the values.</summary>
    public BigInteger Denominator => _tableau.Denominator;

    /// <summary>An independent copy that spends another budget.</summary>
    public ExactSimplex Clone(WorkBudget budget) => new(this, budget);

    /// <summary>Least value of a variable; null for none.</summary>
    public BigInteger? Lower(int variable) => _lower[variable];

    /// <summary>Greatest value of a variable; null for none.</summary>
    public BigInteger? Upper(int variable) => _upper[variable];

    /// <summary>Counts values in units smaller by a whole factor.</summary>
    public void Refine(BigInteger factor)
    {
        for (var v = 0; v < _lower.Length; v++)
        {
            _lower[v] *= factor;
            _upper[v] *= factor;
        }

        for (var c = 0; c < _nonbasic.Length; c++)
        {
            _nonbasic[c] *= factor;
        }

        for (var r = 0; r < _basic.Length; r++)
        {
            _basic[r] *= factor;
        }
    }

    /// <summary>Numerator of a variable's value over <see cref="Denominator"/>.</summary>
    public BigInteger Value(int variable)
    {
        var row = _tableau.RowOf[variable];
        return row >= 0 ? _basic[row] : _nonbasic[Array.IndexOf(_tableau.Nonbasic, variable)] * Denominator;
    }

    /// <summary>Numerators of all variables' values over <see cref="Denominator"/>.</summary>
    public BigInteger[] Values()
    {
        _tableau.SpendLook();
        var values = new BigInteger[_system.Variables];
        for (var r = 0; r < _basic.Length; r++)
        {
            values[_tableau.Basic[r]] = _basic[r];
        }

        for (var c = 0; c < _nonbasic.Length; c++)
        {
            values[_tableau.Nonbasic[c]] = _nonbasic[c] * Denominator;
        }

        return values;
    }

    /// <summary>Replaces a variable's bounds; <see cref="MakeFeasible"/> must follow.</summary>
    public void SetBounds(int variable, BigInteger? lower, BigInteger? upper)
    {
        _lower[variable] = lower;
        _upper[variable] = upper;
        if (_tableau.RowOf[variable] < 0)
        {
            var column = Array.IndexOf(_tableau.Nonbasic, variable);
            var value = _nonbasic[column];
            if (value < lower)
            {
                Move(column, lower!.Value);
            }
            else if (value > upper)
            {
                Move(column, upper!.Value);
            }
        }
    }

    /// <summary>Makes a set of variables basic, as far as they are independent; a proposal that only saves pivots.</summary>
    /// <param name="isBasic">Wanted basic variables.</param>
    /// <param name="isAtUpper">Nonbasic variables to stand at their greatest value.</param>
    public void Propose(ReadOnlySpan<bool> isBasic, ReadOnlySpan<bool> isAtUpper)
    {
        for (var c = 0; c < _nonbasic.Length; c++)
        {
            if (isBasic[_tableau.Nonbasic[c]])
            {
                var row = UnwantedRow(c, isBasic);
                if (row >= 0)
                {
                    var leaving = _tableau.Basic[row];
                    Exchange(row, c, _lower[leaving] ?? _upper[leaving] ?? BigInteger.Zero);
                }
            }
        }

        for (var c = 0; c < _nonbasic.Length; c++)
        {
            var variable = _tableau.Nonbasic[c];
            if ((isAtUpper[variable] ? _upper[variable] : _lower[variable]) is { } bound)
            {
                Move(c, bound);
            }
        }
    }

    private int UnwantedRow(int column, ReadOnlySpan<bool> isBasic)
    {
        for (var r = 0; r < _basic.Length; r++)
        {
            if (!isBasic[_tableau.Basic[r]] && !_tableau[r][column].IsZero)
            {
                return r;
            }
        }

        return -1;
    }

    private void Move(int column, BigInteger value)
    {
        var change = value - _nonbasic[column];
        _nonbasic[column] = value;
        if (change.IsZero)
        {
            return;
        }

        for (var r = 0; r < _basic.Length; r++)
        {
            var entry = _tableau[r][column];
            if (!entry.IsZero)
            {
                _basic[r] += entry * change;
            }
        }
    }

    /// <summary>Pivots so that the row's variable becomes nonbasic with the value given.</summary>
    private void Exchange(int row, int column, BigInteger target)
    {
        var old = Denominator;
        var pivot = _tableau[row][column];
        var needed = (target * old) - _basic[row];
        var entering = (pivot * _nonbasic[column]) + needed;
        for (var r = 0; r < _basic.Length; r++)
        {
            if (r != row)
            {
                var value = ((pivot * _basic[r]) + (_tableau[r][column] * needed)) / old;
                _basic[r] = pivot.Sign < 0 ? -value : value;
            }
        }

        _basic[row] = pivot.Sign < 0 ? -entering : entering;
        _tableau.Pivot(row, column);
        _nonbasic[column] = target;
    }
}
