using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Tests.Summaries;

public sealed class SpellTallyTests
{
    [Fact]
    public void Windows_in_a_row_on_one_source_are_one_spell()
    {
        var tally = new SpellTally();
        tally.BeginWalk(0);
        tally.Add(1, 10, 30);
        tally.Add(1, 30, 55);
        tally.Add(2, 60, 70);
        tally.Add(null, 70, 90);
        tally.Add(2, 90, 100);
        tally.EndWalk();
        tally.BeginWalk(1);
        tally.Add(2, 0, 100);
        tally.EndWalk();
        var summary = tally.Summarise();

        Assert.Equal([new(1, 10, 45), new(2, 60, 10), new(2, 90, 10)], summary.OfFirstWalk.ToArray());
        Assert.Equal((4L, 165L, 100L, 165.0 / 4), (summary.Spells, summary.Steps, summary.Longest, summary.MeanSteps));
    }

    [Fact]
    public void Long_lists_end()
    {
        var tally = new SpellTally();
        tally.BeginWalk(0);
        for (var i = 0; i < 150; i++)
        {
            tally.Add(i % 2, i, i + 1);
        }

        tally.EndWalk();
        Assert.Equal((150L, 100), (tally.Summarise().Spells, tally.Summarise().OfFirstWalk.Length));
    }
}
