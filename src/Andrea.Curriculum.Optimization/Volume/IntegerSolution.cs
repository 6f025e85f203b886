using System.Numerics;

namespace Andrea.Curriculum.Optimization.Volume;

/// <summary>Solves square systems of integers without fractions (Bareiss 1968).</summary>
internal static class IntegerSolution
{
    /// <summary>The coefficients that combine some outward normals (rows without their first entry, negated) to a vector, times the determinant.</summary>
    public static (BigInteger Determinant, BigInteger[] Numerators) Of(List<BigInteger[]> rows, int[] chosen, BigInteger[] vector)
    {
        var matrix = new BigInteger[vector.Length][];
        for (var r = 0; r < matrix.Length; r++)
        {
            matrix[r] = new BigInteger[vector.Length + 1];
            for (var k = 0; k < chosen.Length; k++)
            {
                matrix[r][k] = -rows[chosen[k]][r + 1];
            }

            matrix[r][^1] = vector[r];
        }

        return Solve(matrix);
    }

    /// <summary>
    /// The solution of a system with its right side as last column, times the determinant (of the matrix as it was reordered); a determinant
    /// of 0 when there is none or more than one. The matrix is used up.
    /// </summary>
    public static (BigInteger Determinant, BigInteger[] Numerators) Solve(BigInteger[][] matrix)
    {
        var last = BigInteger.One;
        for (var k = 0; k < matrix.Length; k++)
        {
            var pivot = Array.FindIndex(matrix, k, row => !row[k].IsZero);
            if (pivot < 0)
            {
                return (BigInteger.Zero, []);
            }

            (matrix[k], matrix[pivot]) = (matrix[pivot], matrix[k]);
            var lead = matrix[k];
            for (var r = 0; r < matrix.Length; r++)
            {
                if (r != k)
                {
                    Clear(matrix[r], lead, k, last);
                }
            }

            last = lead[k];
        }

        return (last, Array.ConvertAll(matrix, row => row[^1]));
    }

    private static void Clear(BigInteger[] row, BigInteger[] lead, int column, BigInteger last)
    {
        var (keep, take) = (lead[column], row[column]);
        for (var j = 0; j < row.Length; j++)
        {
            var value = row[j].IsZero ? BigInteger.Zero : keep * row[j];
            if (!take.IsZero && !lead[j].IsZero)
            {
                value -= take * lead[j];
            }

            row[j] = value.IsZero || last.IsOne ? value : value / last;
        }
    }
}
