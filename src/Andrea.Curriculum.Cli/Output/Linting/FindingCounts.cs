using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>How many findings there are, in one line.</summary>
internal static class FindingCounts
{
    /// <summary>Writes the counts of each severity, or that there are none; the line goes on behind them.</summary>
    public static Paper Write(Paper paper, Func<Severity, int> count)
    {
        var counts = new List<(string Text, Ink Ink)>();
        void Add(Severity severity, string noun, Ink ink)
        {
            if (count(severity) is > 0 and var found)
            {
                counts.Add((noun == "info" ? $"{NumberText.Count(found)} info" : NumberText.Count(found, noun), ink));
            }
        }

        Add(Severity.Error, "error", Ink.Error);
        Add(Severity.Warning, "warning", Ink.Warning);
        Add(Severity.Info, "info", Ink.Info);
        if (counts.Count == 0)
        {
            paper.Add("no findings", Ink.Good);
        }

        for (var i = 0; i < counts.Count; i++)
        {
            paper.Add(i > 0 ? ", " : "").Add(counts[i].Text, counts[i].Ink);
        }

        return paper;
    }
}
