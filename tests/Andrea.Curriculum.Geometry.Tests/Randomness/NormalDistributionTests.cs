using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Geometry.Tests.Randomness;

public sealed class NormalDistributionTests
{
    [Fact]
    public void Layers_have_equal_areas_and_close_at_height_one()
    {
        var edges = ZigguratTable.Edges;
        var heights = ZigguratTable.Heights;
        for (var layer = 1; layer < ZigguratTable.Layers; layer++)
        {
            Assert.InRange((edges[layer] * (heights[layer + 1] - heights[layer])) - ZigguratTable.LayerArea, -1e-13, 1e-13);
            Assert.InRange(heights[layer] - Math.Exp(-0.5 * edges[layer] * edges[layer]), -1e-15, 1e-15);
        }

        // The base layer: a rectangle to R and the tail beyond it, here by the midpoint rule.
        var tail = 0.0;
        for (var x = ZigguratTable.TailStart + 5e-5; x < 12; x += 1e-4)
        {
            tail += 1e-4 * Math.Exp(-0.5 * x * x);
        }

        Assert.InRange((edges[1] * heights[1]) + tail - ZigguratTable.LayerArea, -1e-11, 1e-11);
    }

    [Fact]
    public void Normals_fill_equally_likely_cells_equally()
    {
        // Quantiles of the normal distribution at 0.5, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5.
        double[] quantiles = [0, 1.2815515655446004, 2.3263478740408408, 3.0902323061678132, 3.719016485455709, 4.264890793922825];
        double[] tails = [0.5, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 0];
        var count = TestScale.Times(4_000_000);
        var counts = new long[12];
        var stream = new Xoshiro256StarStar(new StreamKey(5, 0, StreamPurpose.Estimate, 0));
        for (var i = 0; i < count; i++)
        {
            var x = NormalDistribution.Next(ref stream);
            var cell = 0;
            while (cell < 5 && Math.Abs(x) >= quantiles[cell + 1])
            {
                cell++;
            }

            counts[cell + (x < 0 ? 6 : 0)]++;
        }

        var expected = Enumerable.Range(0, 12).Select(i => count * (tails[i % 6] - tails[(i % 6) + 1])).ToArray();
        Assert.InRange(ChiSquared.PValue(ChiSquared.Statistic(counts, expected), 11), 1e-6, 1);
    }

    [Fact]
    public void Normals_have_the_normal_distribution_function()
    {
        var count = TestScale.Times(200_000);
        var stream = new Xoshiro256StarStar(new StreamKey(6, 0, StreamPurpose.Estimate, 0));
        var values = Enumerable.Range(0, count).Select(_ => NormalDistribution.Next(ref stream)).ToArray();
        Assert.InRange(KolmogorovSmirnov.PValue(KolmogorovSmirnov.Statistic(values, Phi), count), 1e-6, 1);
    }

    [Fact]
    public void A_draw_depends_on_its_number_only()
    {
        var key = new StreamKey(1, 2, StreamPurpose.Noise, 3);
        var (first, second) = (new Xoshiro256StarStar(key), new Xoshiro256StarStar(key));
        var straight = Enumerable.Range(0, 1000).Select(_ => NormalDistribution.Next(ref first)).ToArray();
        Assert.Equal(straight, Enumerable.Range(0, 1000).Select(_ => NormalDistribution.Next(ref second)));
    }

    /// <summary>The normal distribution function by its Taylor series about 0.</summary>
    private static double Phi(double x)
    {
        if (Math.Abs(x) > 6)
        {
            return x > 0 ? 1 : 0;
        }

        var (sum, term) = (0.0, x);
        for (var k = 1; Math.Abs(term) > 1e-17; k++)
        {
            sum += term / ((2 * k) - 1);
            term *= -x * x / (2 * k);
        }

        return 0.5 + (sum / Math.Sqrt(2 * Math.PI));
    }
}
