using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Tests.Summaries;

public sealed class FigureTallyTests
{
    [Fact]
    public void Mean_and_interval_are_those_of_a_textbook()
    {
        // Mean 4, variance 10/3, standard error sqrt(10/3/5), 2.776 of Student's distribution with 4 degrees of freedom.
        var summary = Of(2, 3, 4, 4, 7).Summarise(WalkFigure.EffectiveSources)!;
        var half = 2.776 * Math.Sqrt(14.0 / 4 / 5);

        Assert.Equal((5L, 4.0), (summary.Walks, summary.Mean));
        Assert.Equal(4 - half, summary.Interval!.Low, 12);
        Assert.Equal(4 + half, summary.Interval.High, 12);
        Assert.Equal(new Band(2, 4, 7, 0.01), summary.Band);
    }

    [Fact]
    public void Order_and_splitting_change_nothing()
    {
        double[] values = [0.1, 1.0 / 3, 17.25, -2.5, 1e-9, 0.7];
        var whole = Of(values).Summarise(WalkFigure.Regret);
        var merged = Of([.. values[3..].Reverse()]);
        merged.Add(Of(values[..3]));

        Assert.Equal(whole, merged.Summarise(WalkFigure.Regret));
    }

    [Fact]
    public void Absent_figures_are_left_out()
    {
        Assert.Null(Of(double.NaN).Summarise(WalkFigure.Regret));
        var one = Of(double.NaN, 0.5).Summarise(WalkFigure.Regret)!;
        Assert.Equal((1L, 0.5, null, null), (one.Walks, one.Mean, one.Interval, one.Band));
    }

    [Fact]
    public void Quantiles_of_Student_go_on_smoothly_behind_the_table_and_end_at_the_normal_one()
    {
        Assert.InRange(StudentQuantile.Of(31), 2.0390, 2.0400);
        Assert.InRange(StudentQuantile.Of(60), 2.0000, 2.0006);
        Assert.InRange(StudentQuantile.Of(1_000_000_000), 1.95996, 1.95997);
        for (var freedom = 2; freedom < 200; freedom++)
        {
            Assert.True(StudentQuantile.Of(freedom) < StudentQuantile.Of(freedom - 1), $"{freedom}");
        }
    }

    private static FigureTally Of(params double[] values)
    {
        var tally = new FigureTally(100);
        foreach (var value in values)
        {
            tally.Add(value);
        }

        return tally;
    }
}
