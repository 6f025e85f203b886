using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>
/// Hit-and-run along the columns of a rounding: a uniform point of the chord through the current one along a random column. Its stationary
/// distribution is uniform; the columns span the hull, so it reaches every part. A cursor for one thread.
/// </summary>
internal sealed class CoordinateChain
{
    private const double NearEnd = 0.05;

    private readonly ChainPlan _plan;
    private readonly double[] _sums;

    /// <summary>Starts at the plan's centre.</summary>
    public CoordinateChain(ChainPlan plan)
    {
        _plan = plan;
        _sums = (double[])plan.StartSums.Clone();
        Point = new double[plan.Dimension];
    }

    /// <summary>The point in the rounding's coordinates, from the centre.</summary>
    public double[] Point { get; }

    /// <summary>Goes to a start far from the centre: along every column in turn nearly to the end of the chord, one way or the other.</summary>
    public void Spread(ref Xoshiro256StarStar random)
    {
        for (var column = 0; column < Point.Length; column++)
        {
            Step(column, random.NextUnit() < 0.5 ? NearEnd : 1 - NearEnd);
        }
    }

    /// <summary>Walks some steps.</summary>
    public void Walk(ref Xoshiro256StarStar random, long steps)
    {
        for (var s = 0L; s < steps; s++)
        {
            Step((int)random.NextBelow((ulong)Point.Length), random.NextUnit());
        }
    }

    private void Step(int column, double unit)
    {
        var coefficients = _plan.Columns[column];
        var reciprocals = _plan.Reciprocals[column];
        var (back, forth) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var k = 0; k < coefficients.Length; k++)
        {
            var reciprocal = reciprocals[k];
            if (reciprocal == 0)
            {
                continue;
            }

            var toLow = (_plan.Low[k] - _sums[k]) * reciprocal;
            var toHigh = (_plan.High[k] - _sums[k]) * reciprocal;
            back = Math.Max(back, reciprocal > 0 ? toLow : toHigh);
            forth = Math.Min(forth, reciprocal > 0 ? toHigh : toLow);
        }

        // Rounding may put a point outside by a hair: then it stays or comes back, never farther out.
        back = Math.Min(back, 0);
        forth = Math.Max(forth, 0);
        var step = back + (unit * (forth - back));
        Point[column] += step;
        for (var k = 0; k < coefficients.Length; k++)
        {
            _sums[k] += coefficients[k] * step;
        }
    }
}
