namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>A framed polytope in coordinates of a rounding: point = centre + rounding x coordinates. Immutable.</summary>
internal sealed class ChainPlan
{
    private readonly double[][] _rounding;
    private readonly double[] _centre;

    /// <summary>Takes a lower triangular rounding.</summary>
    /// <param name="bounds">The polytope.</param>
    /// <param name="centre">A point in its interior.</param>
    /// <param name="rounding">Row by row.</param>
    public ChainPlan(FramedBounds bounds, double[] centre, double[][] rounding)
    {
        _rounding = rounding;
        _centre = centre;
        Low = bounds.Low;
        High = bounds.High;
        StartSums = Array.ConvertAll(bounds.Rows, row => Dot(row, centre));
        Columns = new double[centre.Length][];
        for (var c = 0; c < Columns.Length; c++)
        {
            Columns[c] = new double[bounds.Rows.Length];
            for (var k = 0; k < bounds.Rows.Length; k++)
            {
                for (var i = c; i < centre.Length; i++)
                {
                    Columns[c][k] += bounds.Rows[k][i] * rounding[i][c];
                }
            }
        }

        Reciprocals = Array.ConvertAll(Columns, column => Array.ConvertAll(column, coefficient => coefficient == 0 ? 0 : 1 / coefficient));
    }

    /// <summary>Dimension of the polytope.</summary>
    public int Dimension => Columns.Length;

    /// <summary>Change of every constraint along every coordinate.</summary>
    public double[][] Columns { get; }

    /// <summary>1 / change, 0 where there is none.</summary>
    public double[][] Reciprocals { get; }

    /// <summary>Values of the constraints at the centre.</summary>
    public double[] StartSums { get; }

    /// <summary>Least values of the constraints.</summary>
    public double[] Low { get; }

    /// <summary>Greatest values of the constraints.</summary>
    public double[] High { get; }

    /// <summary>A point in the frame's coordinates.</summary>
    public double[] Frame(double[] point)
    {
        var framed = (double[])_centre.Clone();
        for (var i = 0; i < framed.Length; i++)
        {
            for (var c = 0; c <= i; c++)
            {
                framed[i] += _rounding[i][c] * point[c];
            }
        }

        return framed;
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
