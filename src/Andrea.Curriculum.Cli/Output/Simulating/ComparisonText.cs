using System.Collections.Immutable;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Simulating;

/// <summary>Writes compared cells for people: per regime a table of means and one of paired differences.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class ComparisonText(Paper paper, int? width)
{
    private const int GreatestName = 20;

    private static readonly (WalkFigure Figure, int Places)[] Columns =
        [(WalkFigure.CampedPart, 3), (WalkFigure.EffectiveSources, 2), (WalkFigure.GreatestShare, 3)];

    public void Write(ImmutableArray<CellResult> cells)
    {
        var first = cells[0].Summary;
        paper.Add(first.Run is { } name ? DisplayText.Escape(name) : "unnamed run", Ink.Strong);
        paper.Line($": {NumberText.Count(cells.Length, "cell")} of {NumberText.Count(first.Walks, "walk")} each over the same draws, seed {first.Seed}").Line();
        for (var i = 0; i < cells.Length; i++)
        {
            paper.Line($"  {i + 1}  {DisplayText.Escape(cells[i].Cell.Name)}");
        }

        foreach (var regime in cells.SelectMany(cell => cell.Summary.Regimes.Select(found => found.Name)).Distinct())
        {
            Write(cells, regime);
        }

        paper.Line();
        foreach (var line in DisplayText.Wrap(
            "camped: part of the windows of bandit steps in which one source camps; effective sources and greatest share: means over the steps; +-: 95% interval of the mean over the walks (Student)",
            width))
        {
            paper.Line(line, Ink.Dim);
        }
    }

    private void Write(ImmutableArray<CellResult> cells, string name)
    {
        var rows = cells.Select((cell, i) => (Cell: cell, Number: i + 1, Index: IndexOf(cell, name))).Where(row => row.Index >= 0).ToList();
        var table = new TextTable("cell", "camps on", ">camped", ">effective sources", ">greatest share");
        var minus = new TextTable("cell", ">camped", ">effective sources", ">greatest share");
        foreach (var (cell, number, index) in rows)
        {
            var regime = cell.Summary.Regimes[index];
            table.Add([Number(number), CampOf(cell.Summary, regime.Camping), .. Cells(regime.Figures)]);
            if (!cell.Differences[index].IsEmpty)
            {
                minus.Add([Number(number), .. Cells(cell.Differences[index])]);
            }
        }

        var shown = rows[0].Cell.Summary.Regimes[rows[0].Index];
        paper.Line().Add(DisplayText.Escape(name), Ink.Strong).Line($"  steps {NumberText.Count(shown.FirstStep)} to {NumberText.Count(shown.End - 1)}").Line();
        table.Draw(paper, width);
        if (rows.Any(row => !row.Cell.Differences[row.Index].IsEmpty))
        {
            paper.Line().Line("  minus cell 1, walk by walk").Line();
            minus.Draw(paper, width);
        }
    }

    private static string[] Cells(ImmutableArray<FigureSummary> figures) =>
        [.. Columns.Select(column => figures.FirstOrDefault(figure => figure.Figure == column.Figure) is { } found ? Cell(found, column.Places) : "-")];

    private static string Cell(FigureSummary figure, int places)
    {
        var half = figure.Interval is { } interval ? $" +-{SimulationWords.Fixed((interval.High - interval.Low) / 2, places)}" : "";
        var mean = SimulationWords.Fixed(figure.Mean, places);
        return (mean.AsSpan().IndexOfAnyExcept("-0.") < 0 ? mean.TrimStart('-') : mean) + half;
    }

    private static string CampOf(SimulationSummary summary, CampingSummary camping) => camping.Verdict switch
    {
        CampingVerdict.Yes => DisplayText.Cut(DisplayText.Escape(summary.Sources[camping.CampedSource!.Value]), GreatestName),
        CampingVerdict.No => "none",
        _ => "not judged",
    };

    private static int IndexOf(CellResult cell, string regime)
    {
        for (var i = 0; i < cell.Summary.Regimes.Length; i++)
        {
            if (cell.Summary.Regimes[i].Name == regime)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
