using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Output;

/// <summary>A plain table: columns of escaped text, two spaces apart.</summary>
/// <param name="headings">One per column; a leading <c>&gt;</c> aligns the column to the right.</param>
internal sealed class TextTable(params string[] headings)
{
    private const string Indent = "  ";
    private const int LeastFirstColumn = 12;

    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Draws the table; the first column is cut when the terminal is too narrow.</summary>
    public void Draw(Paper paper, int? width)
    {
        string[] titles = [.. headings.Select(heading => heading.TrimStart('>'))];
        int[] widths = [.. titles.Select((title, i) => _rows.Select(row => DisplayText.WidthOf(row[i])).Append(title.Length).Max())];
        if (width is { } room)
        {
            var rest = Indent.Length + (2 * (widths.Length - 1)) + widths.Skip(1).Sum();
            widths[0] = Math.Min(widths[0], Math.Max(LeastFirstColumn, room - rest));
        }

        Row(paper, titles, widths, Ink.Dim);
        foreach (var row in _rows)
        {
            Row(paper, row, widths, Ink.Plain);
        }
    }

    private void Row(Paper paper, string[] cells, int[] widths, Ink ink)
    {
        paper.Add(Indent);
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = DisplayText.Cut(cells[i], widths[i]);
            var space = new string(' ', widths[i] - DisplayText.WidthOf(cell));
            paper.Add(headings[i].StartsWith('>') ? space + cell : cell + (i + 1 < cells.Length ? space : ""), ink);
            paper.Add(i + 1 < cells.Length ? "  " : "");
        }

        paper.Line();
    }
}
