namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Means and covariances of points, summed in the order in which they come.</summary>
internal sealed class PointMoments(int dimension)
{
    private readonly double[] _sum = new double[dimension];
    private readonly double[] _products = new double[dimension * dimension];
    private long _count;

    /// <summary>Adds a point.</summary>
    public void Add(double[] point)
    {
        _count++;
        for (var i = 0; i < dimension; i++)
        {
            _sum[i] += point[i];
            for (var j = 0; j <= i; j++)
            {
                _products[(i * dimension) + j] += point[i] * point[j];
            }
        }
    }

    /// <summary>Covariance of two coordinates, the first not before the second.</summary>
    public double Covariance(int i, int j) => (_products[(i * dimension) + j] / _count) - (_sum[i] / _count * (_sum[j] / _count));

    /// <summary>The lower triangular root of the covariance; coordinates that the others seem to fix keep a small step of their own.</summary>
    public double[][] Cholesky()
    {
        var root = new double[dimension][];
        for (var i = 0; i < dimension; i++)
        {
            root[i] = new double[dimension];
            for (var j = 0; j <= i; j++)
            {
                var rest = Covariance(i, j);
                for (var k = 0; k < j; k++)
                {
                    rest -= root[i][k] * root[j][k];
                }

                root[i][j] = i == j ? Math.Sqrt(Math.Max(rest, 1e-9 * Math.Max(Covariance(i, i), 1e-9))) : rest / root[j][j];
            }
        }

        return root;
    }
}
