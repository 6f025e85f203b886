using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>Draws the marks below one line: all underlines in a row, the rightmost label beside them, the others hanging below.</summary>
internal static class Underlines
{
    private const int LeastLabelWidth = 28;

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
        if (marks.All(mark => mark.End <= beside.End))
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
            PutLabel(rows, rows.Count - 1, mark.Column, mark, hanging, width);
        }

        return rows;
    }

    private static void PutLabel(List<CellRow> rows, int row, int column, LineMark mark, List<LineMark> hanging, int? width)
    {
        int? room = width is { } columns && columns - column >= LeastLabelWidth ? columns - column : null;
        foreach (var line in DisplayText.Wrap(mark.Text, room))
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
