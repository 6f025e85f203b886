using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>Independent equations of an affine hull, each solved for a share of its own that no other equation contains.</summary>
internal sealed class HullEquations
{
    private readonly BigInteger[][] _rows;
    private readonly int[] _leading;
    private readonly bool[] _isPinned;

    private HullEquations(BigInteger[][] rows, int[] leading, int sources)
    {
        _rows = rows;
        _leading = leading;
        _isPinned = new bool[sources];
        for (var r = 0; r < rows.Length; r++)
        {
            _isPinned[leading[r]] = rows[r].Count(entry => !entry.IsZero) == 1;
        }
    }

    /// <summary>Number of equations.</summary>
    public int Count => _rows.Length;

    /// <summary>The share that each equation is solved for.</summary>
    public IReadOnlyList<int> Leading => _leading;

    /// <summary>Coefficients of an equation over all sources.</summary>
    public ReadOnlySpan<BigInteger> this[int equation] => _rows[equation];

    /// <summary>True when the equations fix a share.</summary>
    public bool IsPinned(int source) => _isPinned[source];

    /// <summary>Eliminates the equations "variable = its value" of the sum and of the given variables, leading with the greatest shares of a mix.</summary>
    public static HullEquations Eliminate(IntegerSystem system, IReadOnlySet<int> fixedVariables, IReadOnlyList<Rational> mix)
    {
        var rows = new List<BigInteger[]>();
        foreach (var variable in fixedVariables)
        {
            if (variable < system.Sources)
            {
                var unit = new BigInteger[system.Sources];
                unit[variable] = BigInteger.One;
                rows.Add(unit);
            }
            else
            {
                rows.Add((BigInteger[])system.Coefficients[variable - system.Sources].Clone());
            }
        }

        var order = Enumerable.Range(0, system.Sources).OrderByDescending(i => mix[i]).ThenBy(i => i).ToArray();
        var leading = new List<int>();
        for (var done = 0; done < rows.Count; done++)
        {
            // Rows of single shares come first and clear their column, so that they stay what they are.
            var column = Array.Find(order, i => !rows[done][i].IsZero);
            if (rows[done][column].IsZero)
            {
                rows.RemoveAt(done--);
                continue;
            }

            leading.Add(column);
            for (var other = 0; other < rows.Count; other++)
            {
                if (other != done && !rows[other][column].IsZero)
                {
                    Clear(rows[other], rows[done], column);
                }
            }
        }

        return new HullEquations([.. rows], [.. leading], system.Sources);
    }

    private static void Clear(BigInteger[] target, BigInteger[] source, int column)
    {
        var (keep, take) = (source[column], target[column]);
        var divisor = BigInteger.Zero;
        for (var j = 0; j < target.Length; j++)
        {
            target[j] = (keep * target[j]) - (take * source[j]);
            divisor = BigInteger.GreatestCommonDivisor(divisor, target[j]);
        }

        for (var j = 0; j < target.Length && divisor > BigInteger.One; j++)
        {
            target[j] /= divisor;
        }
    }
}
