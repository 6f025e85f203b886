using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Simulating;

/// <summary>What walks drew from every source over all regimes, as a table.</summary>
internal static class DataTable
{
    /// <summary>Draws it; nothing when the sequence length is unknown.</summary>
    /// <param name="paper">Where to.</param>
    /// <param name="width">Columns of the terminal; null for none.</param>
    /// <param name="summary">The simulation.</param>
    /// <param name="greatestRows">Most rows.</param>
    public static void Draw(Paper paper, int? width, SimulationSummary summary, int greatestRows)
    {
        var known = summary.Data.Where(total => total.Data.Tokens > 0).OrderByDescending(total => total.Data.Tokens).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var hasEpochs = known.Any(total => total.Data.Epochs is not null);
        var hasSpread = known.Any(total => total.Epochs is not null);
        string[] columns = ["source", ">tokens", ">documents", ">epochs", ">5% to 95%"];
        var table = new TextTable(columns[..(hasSpread ? 5 : hasEpochs ? 4 : 2)]);
        var shown = known.Count <= greatestRows + 1 ? known : known[..greatestRows];
        foreach (var total in shown)
        {
            var spread = total.Epochs is { } band ? $"{Epochs(band.Low)} to {Epochs(band.High)}" : "";
            string[] cells =
            [
                DisplayText.Escape(summary.Sources[total.Source]), Count(total.Data.Tokens), Count(total.Data.Documents),
                total.Data.Epochs is { } epochs ? Epochs(epochs) : "", spread,
            ];
            table.Add(cells[..(hasSpread ? 5 : hasEpochs ? 4 : 2)]);
        }

        paper.Line().Add("data", Ink.Strong).Line("  drawn per walk over all regimes").Line();
        table.Draw(paper, width);
        if (shown.Count < known.Count)
        {
            paper.Line($"  ... and {NumberText.Count(known.Count - shown.Count, "more source")}; --all shows every source", Ink.Dim);
        }
    }

    private static string Count(double? number) => number is { } known ? NumberText.Count((long)Math.Round(Math.Min(known, 1e18))) : "";

    private static string Epochs(double epochs) => SimulationWords.Fixed(epochs, 2);
}
