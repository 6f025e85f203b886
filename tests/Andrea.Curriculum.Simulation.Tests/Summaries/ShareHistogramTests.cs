using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Tests.Summaries;

public sealed class ShareHistogramTests
{
    [Fact]
    public void Quantiles_are_those_of_the_sorted_numbers_on_the_grid()
    {
        var random = new Random(2);
        for (var count = 2; count < 60; count++)
        {
            var shares = Enumerable.Range(0, count).Select(_ => random.Next(0, 1001) / 1000.0).ToArray();
            var (left, right) = (new ShareHistogram(), new ShareHistogram());
            for (var i = 0; i < count; i++)
            {
                (i % 3 == 0 ? left : right).Add(shares[i]);
            }

            left.Add(right);
            var sorted = shares.Order().ToArray();
            double Quantile(int percent) => sorted[Math.Max(0, ((count * percent) + 99) / 100 - 1)];
            Assert.Equal(new ShareQuantiles(Quantile(5), Quantile(50), Quantile(95)), left.Quantiles());
        }
    }

    [Fact]
    public void One_walk_has_no_quantiles()
    {
        var histogram = new ShareHistogram();
        histogram.Add(0.5);

        Assert.Null(histogram.Quantiles());
    }
}
