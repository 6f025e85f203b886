using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Vertices;

/// <summary>Takes independent rows until they make a square matrix, and inverts it.</summary>
/// <param name="length">Length of the rows.</param>
internal sealed class InverseRows(int length)
{
    /// <summary>Rows of the matrix in reduced form, followed by what they are combined of.</summary>
    private readonly List<Rational[]> _reduced = [];
    private readonly List<int> _leading = [];

    /// <summary>Takes a row unless it depends on those taken.</summary>
    public bool TryAdd(BigInteger[] row)
    {
        if (_reduced.Count == length)
        {
            return false;
        }

        var entries = new Rational[2 * length];
        for (var j = 0; j < length; j++)
        {
            entries[j] = Rational.Of(row[j]);
        }

        entries[length + _reduced.Count] = 1;
        for (var r = 0; r < _reduced.Count; r++)
        {
            Subtract(entries, _reduced[r], entries[_leading[r]]);
        }

        var lead = Array.FindIndex(entries, 0, length, entry => !entry.IsZero);
        if (lead < 0)
        {
            return false;
        }

        var pivot = entries[lead];
        for (var j = 0; j < entries.Length; j++)
        {
            entries[j] = entries[j].IsZero ? entries[j] : entries[j] / pivot;
        }

        foreach (var other in _reduced)
        {
            Subtract(other, entries, other[lead]);
        }

        _reduced.Add(entries);
        _leading.Add(lead);
        return true;
    }

    /// <summary>The columns of the inverse, each times a positive number that makes it whole.</summary>
    public BigInteger[][] Columns()
    {
        var columns = new BigInteger[_reduced.Count][];
        for (var k = 0; k < columns.Length; k++)
        {
            var column = new Rational[length];
            for (var r = 0; r < columns.Length; r++)
            {
                column[_leading[r]] = _reduced[r][length + k];
            }

            columns[k] = CommonDenominator.Of(column).ScaleAll(column);
        }

        return columns;
    }

    private static void Subtract(Rational[] target, Rational[] row, Rational factor)
    {
        for (var j = 0; j < target.Length && !factor.IsZero; j++)
        {
            if (!row[j].IsZero)
            {
                target[j] -= factor * row[j];
            }
        }
    }
}
