using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Lists vertices for people: a table of the shares that can vary when there is room for it, else the shares above 0 of each.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class VertexText(Paper paper, int? width)
{
    /// <summary>A wider table is not written into a file either.</summary>
    private const int GreatestWidth = 160;

    private const int Gap = 2;
    private const int LeastColumn = 9;

    /// <summary>Writes the vertices of a regime.</summary>
    /// <param name="regime">The regime, whose polytope is feasible.</param>
    /// <param name="vertices">The first vertices, or some where not all can be found.</param>
    public void Write(SolvedRegime regime, IReadOnlyList<ImmutableArray<Rational>> vertices)
    {
        paper.Line();
        if (vertices.Count == 0)
        {
            paper.Line("  the vertices are undecided within limits", Ink.Warning);
            return;
        }

        var count = regime.Figures!.VertexCount;
        var number = $"{NumberText.Count(vertices.Count)} {(vertices.Count == 1 ? "vertex" : "vertices")}";
        paper.Add(!regime.Figures.CanListVertices || count.Value == vertices.Count ? $"  {number}" : $"  the first {number}", Ink.Strong)
            .Line(regime.Figures.CanListVertices ? "" : "; how many there are is not known within limits", Ink.Warning);
        var columns = regime.Analysis.FeasiblePolytope!.FreeSources;
        if (columns.IsEmpty)
        {
            columns = [.. Enumerable.Range(0, vertices[0].Length).Where(i => regime.Analysis.Regime.IsAvailable(i))];
        }

        string[] names = [.. columns.Select(source => RegimeText.Name(regime.Analysis.Run, source))];
        if (names.Sum(name => Gap + Math.Max(LeastColumn, DisplayText.WidthOf(name))) + LeastColumn <= Math.Min(width ?? GreatestWidth, GreatestWidth))
        {
            Table(names, columns, vertices);
        }
        else
        {
            Lines(regime, vertices);
        }
    }

    private void Table(string[] names, ImmutableArray<int> columns, IReadOnlyList<ImmutableArray<Rational>> vertices)
    {
        var table = new TextTable(["vertex", .. names.Select(name => ">" + name)]);
        for (var v = 0; v < vertices.Count; v++)
        {
            table.Add([Number(v), .. columns.Select(source => NumberText.Share(vertices[v][source]))]);
        }

        table.Draw(paper, width);
    }

    private void Lines(SolvedRegime regime, IReadOnlyList<ImmutableArray<Rational>> vertices)
    {
        var facts = new FactList(paper, width, Number(vertices.Count - 1).Length);
        for (var v = 0; v < vertices.Count; v++)
        {
            var shares = vertices[v];
            var shown = Enumerable.Range(0, shares.Length).Where(i => !shares[i].IsZero)
                .Select(i => $"{RegimeText.Name(regime.Analysis.Run, i)} {NumberText.Share(shares[i])}");
            facts.Add(Number(v), string.Join(", ", shown));
        }
    }

    private static string Number(int vertex) => (vertex + 1).ToString(CultureInfo.InvariantCulture);
}
