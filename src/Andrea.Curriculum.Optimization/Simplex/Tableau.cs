using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>
/// Basic variables as sums of nonbasic ones: denominator x basic = sum of entry x nonbasic, in integers. Every entry is a minor of the
/// coefficient matrix (up to its sign), so a pivot divides without remainder and the numbers grow no further than determinants do
/// (Edmonds 1967; Bareiss 1968). It knows coefficients only: bounds may change without touching it.
/// </summary>
internal sealed class Tableau
{
    private readonly BigInteger[][] _entries;
    private readonly WorkBudget _budget;

    /// <summary>The tableau whose basic variables are the rows.</summary>
    public Tableau(IntegerSystem system, WorkBudget budget)
    {
        _budget = budget;
        _entries = Array.ConvertAll(system.Coefficients, row => (BigInteger[])row.Clone());
        Nonbasic = [.. Enumerable.Range(0, system.Sources)];
        Basic = [.. Enumerable.Range(system.Sources, system.Rows)];
        RowOf = new int[system.Variables];
        Array.Fill(RowOf, -1);
        for (var r = 0; r < Basic.Length; r++)
        {
            RowOf[Basic[r]] = r;
        }
    }

    private Tableau(Tableau other, WorkBudget budget)
    {
        _budget = budget;
        _entries = Array.ConvertAll(other._entries, row => (BigInteger[])row.Clone());
        Nonbasic = (int[])other.Nonbasic.Clone();
        Basic = (int[])other.Basic.Clone();
        RowOf = (int[])other.RowOf.Clone();
        Denominator = other.Denominator;
    }

    /// <summary>Common denominator of all entries, positive.</summary>
    public BigInteger Denominator { get; private set; } = BigInteger.One;

    /// <summary>Variables of the columns.</summary>
    public int[] Nonbasic { get; }

    /// <summary>Variables of the rows.</summary>
    public int[] Basic { get; }

    /// <summary>Row of every variable, -1 when it is nonbasic.</summary>
    public int[] RowOf { get; }

    /// <summary>Entries of a row, one per column.</summary>
    public ReadOnlySpan<BigInteger> this[int row] => _entries[row];

    /// <summary>Counts a look at every column; it touches no entry that has to be multiplied.</summary>
    public void SpendLook() => _budget.Spend(1 + (Nonbasic.Length / 8));

    /// <summary>An independent copy that spends another budget.</summary>
    public Tableau Clone(WorkBudget budget) => new(this, budget);

    /// <summary>Exchanges the basic variable of a row with the nonbasic one of a column; their entry must not be 0.</summary>
    public void Pivot(int row, int column)
    {
        var pivotRow = _entries[row];
        var pivot = pivotRow[column];
        var denominator = Denominator;
        if (pivot.Sign < 0)
        {
            // The denominator stays positive: both signs of the exchanged row are turned.
            pivot = -pivot;
            denominator = -denominator;
            Negate(pivotRow);
        }

        _budget.Spend((long)pivotRow.Length * _entries.Length * (1 + (pivot.GetBitLength() / 64)));
        for (var i = 0; i < _entries.Length; i++)
        {
            if (i != row)
            {
                Eliminate(_entries[i], pivotRow, column, pivot, denominator);
            }
        }

        Negate(pivotRow);
        pivotRow[column] = denominator;
        Denominator = pivot;
        (Basic[row], Nonbasic[column]) = (Nonbasic[column], Basic[row]);
        RowOf[Basic[row]] = row;
        RowOf[Nonbasic[column]] = -1;
    }

    /// <summary>
    /// With p x = d y - (others), an entry a of x elsewhere turns b into (p b - a c) / d; the sign of d is that of the exchanged row.
    /// </summary>
    private static void Eliminate(BigInteger[] target, BigInteger[] pivotRow, int column, BigInteger pivot, BigInteger denominator)
    {
        var size = BigInteger.Abs(denominator);
        var factor = target[column];
        var isScaled = pivot != size;
        if (factor.IsZero && !isScaled)
        {
            return;
        }

        for (var j = 0; j < target.Length; j++)
        {
            if (j == column)
            {
                continue;
            }

            var changes = !factor.IsZero && !pivotRow[j].IsZero;
            if (!changes && (!isScaled || target[j].IsZero))
            {
                continue;
            }

            var product = pivot * target[j];
            if (changes)
            {
                product -= factor * pivotRow[j];
            }

            target[j] = size.IsOne ? product : product / size;
        }

        if (denominator.Sign < 0)
        {
            target[column] = -factor;
        }
    }

    private static void Negate(BigInteger[] row)
    {
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = -row[j];
        }
    }
}
