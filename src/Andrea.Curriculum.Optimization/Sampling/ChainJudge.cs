using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Runs chains from spread-out starts, thins them until they agree, and refuses when they do not; its keys are fixed.</summary>
internal static class ChainJudge
{
    private const int Chains = 4;
    private const int DrawsPerChain = 512;
    private const int Directions = 8;

    /// <summary>Vehtari et al. ask for no more.</summary>
    private const double GreatestRHat = 1.01;

    /// <summary>A hundred per chain.</summary>
    private const double LeastSampleSize = 100 * Chains;

    /// <summary>Looks at constraints in all chains of one thinning: some seconds.</summary>
    private const double GreatestWork = 4e9;

    /// <summary>Judges a plan.</summary>
    /// <exception cref="UndecidedWithinLimitsException">The chains disagree for as long as the limit allows.</exception>
    public static ChainDiagnosis Judge(ChainPlan plan)
    {
        for (var thinning = 1L; ; thinning *= 2)
        {
            var diagnosis = Diagnose(plan, thinning);
            if (diagnosis.RHat <= GreatestRHat && Math.Min(diagnosis.BulkSampleSize, diagnosis.TailSampleSize) >= LeastSampleSize)
            {
                return diagnosis;
            }

            if (4.0 * Chains * DrawsPerChain * thinning * plan.Dimension * plan.Low.Length > GreatestWork)
            {
                throw new UndecidedWithinLimitsException(
                    "too few tries satisfy the constraints, and the Markov chains that would draw mixes do not agree within the limit of their lengths");
            }
        }
    }

    private static ChainDiagnosis Diagnose(ChainPlan plan, long thinning)
    {
        var draws = Draw(plan, thinning);
        var directions = RandomDirections(plan.Dimension);
        var count = (2 * plan.Dimension) + 1 + Directions;
        var (rHat, bulk, tails) = (1.0, double.PositiveInfinity, double.PositiveInfinity);
        for (var f = 0; f < count; f++)
        {
            var functional = f;
            var chains = new SplitChains(Array.ConvertAll(draws, point => Value(point, functional, directions)), Chains);
            rHat = Math.Max(rHat, chains.RHat());
            bulk = Math.Min(bulk, chains.Bulk());
            tails = Math.Min(tails, chains.Tails());
        }

        return new ChainDiagnosis(rHat, bulk, tails, draws.Length, Chains, count, thinning * plan.Dimension);
    }

    private static double[][] Draw(ChainPlan plan, long thinning)
    {
        var draws = new double[Chains * DrawsPerChain][];
        for (var c = 0; c < Chains; c++)
        {
            var random = new Xoshiro256StarStar(new StreamKey(0, 3, StreamPurpose.Estimate, (ulong)c));
            var chain = new CoordinateChain(plan);
            chain.Spread(ref random);

            // The first half as long again is thrown away.
            chain.Walk(ref random, DrawsPerChain / 2 * thinning * plan.Dimension);
            for (var k = 0; k < DrawsPerChain; k++)
            {
                chain.Walk(ref random, thinning * plan.Dimension);
                draws[(c * DrawsPerChain) + k] = (double[])chain.Point.Clone();
            }
        }

        return draws;
    }

    private static double[][] RandomDirections(int dimension)
    {
        var random = new Xoshiro256StarStar(new StreamKey(0, 4, StreamPurpose.Estimate, 0));
        var directions = new double[Directions][];
        for (var d = 0; d < Directions; d++)
        {
            directions[d] = new double[dimension];
            for (var i = 0; i < dimension; i++)
            {
                directions[d][i] = NormalDistribution.Next(ref random);
            }
        }

        return directions;
    }

    private static double Value(double[] point, int functional, double[][] directions)
    {
        var dimension = point.Length;
        if (functional < 2 * dimension)
        {
            var coordinate = point[functional % dimension];
            return functional < dimension ? coordinate : coordinate * coordinate;
        }

        var weights = functional == 2 * dimension ? point : directions[functional - (2 * dimension) - 1];
        var sum = 0.0;
        for (var i = 0; i < dimension; i++)
        {
            sum += weights[i] * point[i];
        }

        return sum;
    }
}
