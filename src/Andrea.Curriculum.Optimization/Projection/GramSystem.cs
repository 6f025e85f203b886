namespace Andrea.Curriculum.Optimization.Projection;

/// <summary>Linear systems with the scalar products of rows over the free coordinates.</summary>
/// <typeparam name="T">Numbers.</typeparam>
internal static class GramSystem<T>
    where T : struct, IScalar<T>
{
    /// <summary>Solves G x = right with G the products of the rows; null when the rows depend on each other.</summary>
    public static T[]? Solve(List<T[]> rows, bool[] isFixed, T[] right)
    {
        var size = rows.Count;
        var gram = new T[size][];
        for (var a = 0; a < size; a++)
        {
            gram[a] = new T[size + 1];
            gram[a][size] = right[a];
            for (var b = 0; b < size; b++)
            {
                gram[a][b] = b < a ? gram[b][a] : Product(rows[a], rows[b], isFixed);
            }
        }

        // Positive definite when independent: every leading pivot is positive without any exchange.
        for (var k = 0; k < size; k++)
        {
            if (!gram[k][k].IsPositive)
            {
                return null;
            }

            for (var a = k + 1; a < size; a++)
            {
                var factor = gram[a][k] / gram[k][k];
                for (var b = k; b <= size; b++)
                {
                    gram[a][b] -= factor * gram[k][b];
                }
            }
        }

        var solution = new T[size];
        for (var k = size - 1; k >= 0; k--)
        {
            var rest = gram[k][size];
            for (var b = k + 1; b < size; b++)
            {
                rest -= gram[k][b] * solution[b];
            }

            solution[k] = rest / gram[k][k];
        }

        return solution;
    }

    private static T Product(T[] left, T[] right, bool[] isFixed)
    {
        var sum = default(T);
        for (var i = 0; i < left.Length; i++)
        {
            sum += isFixed[i] ? default : left[i] * right[i];
        }

        return sum;
    }
}
