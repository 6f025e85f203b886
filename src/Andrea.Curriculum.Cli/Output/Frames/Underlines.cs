using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>Draws the marks below one line: all underlines in a row, the rightmost label beside them, the others hanging below.</summary>
internal static class Underlines
{
    private const int LeastLabelWidth = 28;
    private const int GreatestLabelWidth = 40;
    private const int LeastWrapWidth = 12;

    public static List<CellRow> Draw(IReadOnlyList<LineMark> marks, int? width)
    {
        var rows = new List<CellRow> { new() };
        foreach (var mark in marks.OrderBy(mark => mark.IsPrimary))
        {
            rows[0].Fill(mark.Column, mark.Width, mark.Character, mark.Ink);
        }

        var hanging = marks.Where(mark => mark.Text.Length > 0).OrderBy(mark => mark.Column).ThenBy(mark => mark.IsPrimary).ToList();
        if (hanging.Count == 0)
        {
            return rows;
        }

        var beside = hanging[^1];
        if (marks.All(mark => mark.End <= beside.End) && Fits(beside, beside.End + 1, width))
        {
            hanging.RemoveAt(hanging.Count - 1);
            PutLabel(rows, 0, beside.End + 1, beside, hanging, width);
        }

        if (hanging.Count > 0 && rows.Count == 1)
        {
            rows.Add(Connectors(hanging));
        }

        while (hanging.Count > 0)
        {
            var mark = hanging[^1];
            hanging.RemoveAt(hanging.Count - 1);
            rows.Add(Connectors(hanging));
            PutLabel(rows, rows.Count - 1, HangingColumn(mark, hanging, width), mark, hanging, width);
        }

        return rows;
    }

    private static bool Fits(LineMark mark, int column, int? width) =>
        width is not { } columns || columns - column >= Math.Min(LeastLabelWidth, DisplayText.WidthOf(mark.Text));

    /// <summary>Below its mark, or as far left of it as the label needs and the marks before it allow.</summary>
    private static int HangingColumn(LineMark mark, List<LineMark> hanging, int? width)
    {
        if (Fits(mark, mark.Column, width))
        {
            return mark.Column;
        }

        var leftmost = hanging.Count > 0 ? hanging[^1].Column + 2 : 0;
        return Math.Min(mark.Column, Math.Max(leftmost, width!.Value - Math.Min(GreatestLabelWidth, DisplayText.WidthOf(mark.Text))));
    }

    private static void PutLabel(List<CellRow> rows, int row, int column, LineMark mark, List<LineMark> hanging, int? width)
    {
        foreach (var line in DisplayText.Wrap(mark.Text, width is { } columns ? Math.Max(LeastWrapWidth, columns - column) : null))
        {
            if (row == rows.Count)
            {
                rows.Add(Connectors(hanging));
            }

            rows[row++].Put(column, line, mark.Ink);
        }
    }

    private static CellRow Connectors(List<LineMark> hanging)
    {
        var row = new CellRow();
        foreach (var mark in hanging)
        {
            row.Put(mark.Column, "|", mark.Ink);
        }

        return row;
    }
}
