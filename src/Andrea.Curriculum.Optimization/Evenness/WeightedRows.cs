namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>
/// Solves the linear systems of Newton's method: (D + sum of weight a a') step + sum of multiplier e = right, e step = change; by the
/// Cholesky root of the small matrix of the rows in the metric of D. Rows that depend on others get the multiplier 0.
/// </summary>
internal static class WeightedRows
{
    /// <summary>A pivot this small against its diagonal is a row that depends on those before it.</summary>
    private const double Dependent = 1e-13;

    /// <summary>Solves a system.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="softness">1 / weight of every row; 0 of equations.</param>
    /// <param name="inverse">1 / diagonal D; 0 of shares that stay.</param>
    /// <param name="right">Right side.</param>
    /// <param name="change">Wanted change of every row's value; 0 for rows with a weight.</param>
    /// <param name="step">Receives the step.</param>
    /// <returns>Multipliers of the rows: of an equation its own, of a row weight times change.</returns>
    public static double[] Solve(EntropyRow[] rows, double[] softness, double[] inverse, double[] right, double[] change, double[] step)
    {
        var size = rows.Length;
        var root = new double[size][];
        var scaled = new double[inverse.Length];
        var multipliers = new double[size];
        for (var a = 0; a < size; a++)
        {
            root[a] = new double[a + 1];
            var row = rows[a].Coefficients;
            var dot = 0.0;
            for (var i = 0; i < scaled.Length; i++)
            {
                scaled[i] = row[i] * inverse[i];
                dot += scaled[i] * right[i];
            }

            multipliers[a] = dot - change[a];
            for (var b = 0; b <= a; b++)
            {
                root[a][b] = Dot(scaled, rows[b].Coefficients) + (a == b ? softness[a] : 0);
            }
        }

        Factor(root);
        Substitute(root, multipliers);
        for (var i = 0; i < step.Length; i++)
        {
            step[i] = right[i];
        }

        for (var a = 0; a < size; a++)
        {
            for (var i = 0; i < step.Length; i++)
            {
                step[i] -= multipliers[a] * rows[a].Coefficients[i];
            }
        }

        for (var i = 0; i < step.Length; i++)
        {
            step[i] *= inverse[i];
        }

        return multipliers;
    }

    private static void Factor(double[][] root)
    {
        for (var a = 0; a < root.Length; a++)
        {
            var diagonal = root[a][a];
            for (var b = 0; b <= a; b++)
            {
                var rest = root[a][b];
                for (var c = 0; c < b; c++)
                {
                    rest -= root[a][c] * root[b][c];
                }

                root[a][b] = b < a ? (root[b][b] > 0 ? rest / root[b][b] : 0)
                    : rest > Dependent * diagonal ? Math.Sqrt(rest) : 0;
            }
        }
    }

    private static void Substitute(double[][] root, double[] values)
    {
        for (var a = 0; a < values.Length; a++)
        {
            for (var b = 0; b < a; b++)
            {
                values[a] -= root[a][b] * values[b];
            }

            values[a] = root[a][a] > 0 ? values[a] / root[a][a] : 0;
        }

        for (var a = values.Length - 1; a >= 0; a--)
        {
            for (var b = a + 1; b < values.Length; b++)
            {
                values[a] -= root[b][a] * values[b];
            }

            values[a] = root[a][a] > 0 ? values[a] / root[a][a] : 0;
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
