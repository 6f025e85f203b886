using System.Globalization;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>Draws the marked lines of one file.</summary>
/// <param name="paper">Where to.</param>
/// <param name="marks">What is marked.</param>
/// <param name="gutter">Columns of the line numbers.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class FileFrame(Paper paper, FileMarks marks, int gutter, int? width)
{
    /// <summary>Columns of a source line where there is no terminal.</summary>
    private const int WidthWithoutTerminal = 140;
    private const int LeastTextWidth = 20;

    private readonly int _textWidth = Math.Max(LeastTextWidth, (width ?? WidthWithoutTerminal) - gutter - 4 - (2 * marks.Lanes));

    public void Draw()
    {
        EmptyGutter().Line();
        var previous = 0;
        foreach (var number in marks.Lines())
        {
            if (previous > 0 && number > previous + 1)
            {
                paper.Add("...".PadRight(gutter + 3), Ink.Gutter);
                RailsOf(number - 1, isSource: false);
                paper.Line();
            }

            DrawLine(number);
            previous = number;
        }
    }

    private void DrawLine(int number)
    {
        var single = marks.Single.GetValueOrDefault(number) ?? [];
        var line = Layout(number, single);
        paper.Add(number.ToString(CultureInfo.InvariantCulture).PadLeft(gutter) + " | ", Ink.Gutter);
        RailsOf(number, isSource: true);
        paper.Line(line.Text);

        foreach (var rail in marks.Rails.Where(rail => rail.FirstLine == number && !BeginsLine(rail)))
        {
            Corner(number, rail, line.ColumnOf(rail.Mark.Place.Span.Start), "", isEnd: false);
        }

        if (single.Count > 0)
        {
            LineMark[] drawn = [.. single.Select(mark => Drawn(line, mark))];
            foreach (var row in Underlines.Draw(drawn, width is null ? null : _textWidth))
            {
                EmptyGutter();
                RailsOf(number, isSource: false);
                row.AddTo(paper);
                paper.Line();
            }
        }

        foreach (var rail in marks.Rails.Where(rail => rail.LastLine == number).OrderByDescending(rail => rail.Lane))
        {
            var last = Math.Min(rail.Mark.Place.Span.End, marks.File.LineSpan(number).End) - 1;
            Corner(number, rail, line.ColumnOf(last), rail.Mark.Text, isEnd: true);
        }
    }

    private ShownLine Layout(int number, List<FrameMark> single)
    {
        var span = marks.File.LineSpan(number);
        var (anchor, first, last) = (span.Start, span.End, span.Start);
        foreach (var mark in single.Concat(marks.Rails.Where(rail => rail.FirstLine == number).Select(rail => rail.Mark)))
        {
            first = Math.Min(first, mark.Place.Span.Start);
            last = Math.Max(last, Math.Min(mark.Place.Span.End, span.End));
        }

        if (single.Count > 0)
        {
            anchor = single.OrderByDescending(mark => mark.IsPrimary).First().Place.Span.Start;
        }

        return ShownLine.Of(marks.File, number, anchor, Math.Min(first, anchor), Math.Max(last, anchor), _textWidth);
    }

    private LineMark Drawn(ShownLine line, FrameMark mark)
    {
        var start = line.ColumnOf(mark.Place.Span.Start);
        var end = line.ColumnOf(Math.Min(mark.Place.Span.End, marks.File.LineSpan(line.Number).End));
        return new LineMark(start, Math.Max(1, end - start), DisplayText.Escape(mark.Text), mark.Ink, mark.IsPrimary);
    }

    private Paper EmptyGutter() => paper.Add(new string(' ', gutter) + " | ", Ink.Gutter);

    private bool BeginsLine(Rail rail)
    {
        var line = marks.File.LineSpan(rail.FirstLine);
        return marks.File.Slice(TextSpan.FromBounds(line.Start, rail.Mark.Place.Span.Start)).IsWhiteSpace();
    }

    /// <summary>The rails beside a row: on a source line their beginnings show as a slash.</summary>
    private void RailsOf(int number, bool isSource)
    {
        for (var lane = 0; lane < marks.Lanes; lane++)
        {
            var (text, ink) = ("  ", Ink.Plain);
            foreach (var rail in marks.Rails.Where(rail => rail.Lane == lane && rail.FirstLine <= number && number <= rail.LastLine))
            {
                var begins = rail.FirstLine == number;
                if (!begins || BeginsLine(rail))
                {
                    (text, ink) = (begins && isSource ? "/ " : "| ", rail.Mark.Ink);
                }
            }

            paper.Add(text, ink);
        }
    }

    private void Corner(int number, Rail rail, int column, string label, bool isEnd)
    {
        EmptyGutter();
        for (var lane = 0; lane < rail.Lane; lane++)
        {
            var passing = marks.Rails.FirstOrDefault(other => other.Lane == lane && other.FirstLine < number && number <= other.LastLine);
            paper.Add(passing.LastLine > 0 ? "| " : "  ", passing.LastLine > 0 ? passing.Mark.Ink : Ink.Plain);
        }

        var reach = new string('_', (2 * (marks.Lanes - rail.Lane)) - 1 + column);
        var mark = rail.Mark.IsPrimary ? '^' : '-';
        var text = label.Length == 0 ? "" : " " + DisplayText.Escape(label);
        paper.Line((isEnd ? "|" : " ") + reach + mark + text, rail.Mark.Ink);
    }
}
