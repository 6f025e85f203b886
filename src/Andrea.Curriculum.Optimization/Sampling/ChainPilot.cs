using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Rounds a polytope by the covariance of pilot walks; its keys are fixed.</summary>
internal static class ChainPilot
{
    private const int Roundings = 6;
    private const int LeastSweeps = 600;
    private const int SweepsPerDimension = 4;

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
