using System.Globalization;

using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Writes how long rules took.</summary>
internal static class TimingText
{
    public static string Of(RuleTimings timings)
    {
        var paper = new Paper(color: false);
        var table = new TextTable("rule", "name", ">ms");
        var all = timings.All;
        foreach (var (rule, elapsed) in all)
        {
            table.Add(rule.Code, rule.Name, Milliseconds(elapsed));
        }

        table.Add("all rules", "", Milliseconds(all.Aggregate(TimeSpan.Zero, (sum, rule) => sum + rule.Elapsed)));
        table.Draw(paper, null);
        paper.Line("  what rules share, such as the analysis of a regime, counts for the first that asks for it");
        return paper.ToString();
    }

    private static string Milliseconds(TimeSpan elapsed) => elapsed.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture);
}
