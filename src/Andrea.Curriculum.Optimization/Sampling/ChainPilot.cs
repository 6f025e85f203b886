using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Rounds a polytope by the covariance of pilot walks and measures the chain's autocorrelation; its keys are fixed.</summary>
internal static class ChainPilot
{
    private const int Roundings = 6;
    private const int LeastSweeps = 600;
    private const int SweepsPerDimension = 4;
    private const int Batches = 32;
    private const int SweepsPerBatch = 64;

    /// <summary>The plan after some rounds of rounding.</summary>
    public static ChainPlan Round(FramedBounds bounds, double[] centre)
    {
        var dimension = centre.Length;
        var plan = new ChainPlan(bounds, centre, Identity(dimension));
        for (var round = 0; round < Roundings; round++)
        {
            var random = new Xoshiro256StarStar(new StreamKey(0, 1, StreamPurpose.Estimate, (ulong)round));
            var moments = new PointMoments(dimension);
            var chain = new CoordinateChain(plan);
            for (var sweep = 0; sweep < LeastSweeps + (SweepsPerDimension * dimension); sweep++)
            {
                chain.Walk(ref random, dimension);
                moments.Add(plan.Frame(chain.Point));
            }

            plan = new ChainPlan(bounds, centre, moments.Cholesky());
        }

        return plan;
    }

    /// <summary>Sweeps of one step per dimension from one point to an as good as independent one: the worst coordinate's, by batch means.</summary>
    public static double SweepsPerIndependentMix(ChainPlan plan)
    {
        var random = new Xoshiro256StarStar(new StreamKey(0, 2, StreamPurpose.Estimate, 0));
        var chain = new CoordinateChain(plan);
        var (single, batch) = (new PointMoments(plan.Dimension), new PointMoments(plan.Dimension));
        for (var b = 0; b < Batches; b++)
        {
            var mean = new double[plan.Dimension];
            for (var sweep = 0; sweep < SweepsPerBatch; sweep++)
            {
                chain.Walk(ref random, plan.Dimension);
                single.Add(chain.Point);
                for (var i = 0; i < mean.Length; i++)
                {
                    mean[i] += chain.Point[i] / SweepsPerBatch;
                }
            }

            batch.Add(mean);
        }

        var worst = 1.0;
        for (var i = 0; i < plan.Dimension; i++)
        {
            worst = Math.Max(worst, SweepsPerBatch * batch.Covariance(i, i) / single.Covariance(i, i));
        }

        return worst;
    }

    private static double[][] Identity(int dimension)
    {
        var rows = new double[dimension][];
        for (var i = 0; i < dimension; i++)
        {
            rows[i] = new double[dimension];
            rows[i][i] = 1;
        }

        return rows;
    }
}
