using System.Text;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>The part of a source line that a frame shows, and the column of each of its code units.</summary>
internal sealed class ShownLine
{
    private const int TabColumns = 4;

    private readonly int _from;
    private readonly int[] _columns;

    private ShownLine(int number, string text, int from, int[] columns)
    {
        Number = number;
        Text = text;
        _from = from;
        _columns = columns;
    }

    /// <summary>Line number, 1-based.</summary>
    public int Number { get; }

    /// <summary>What is shown, escaped, tabs expanded, cut.</summary>
    public string Text { get; }

    /// <summary>Lays out a line around what is marked in it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">Line number, 1-based.</param>
    /// <param name="anchor">Index in the file that must be visible; of several marks, that of the most important one.</param>
    /// <param name="first">First marked index.</param>
    /// <param name="last">Index behind the last marked one.</param>
    /// <param name="width">Columns that there are.</param>
    public static ShownLine Of(SourceText file, int number, int anchor, int first, int last, int width)
    {
        var span = file.LineSpan(number);
        anchor = Math.Clamp(anchor, span.Start, span.End);
        first = Math.Clamp(first, span.Start, anchor);
        last = Math.Clamp(last, anchor, span.End);

        // Only a neighbourhood is looked at: lines of many megabytes exist.
        var from = anchor - span.Start <= 2 * width ? span.Start : anchor - (2 * width);
        if (from > span.Start && char.IsLowSurrogate(file.Content[from]))
        {
            from--;
        }

        var glyphs = GlyphsOf(file.Content.AsSpan(from, Math.Min(span.End - from, 6 * width)), out var columns);
        var total = columns[^1];
        var reach = from + columns.Length - 1;
        if (from == span.Start && reach == span.End && total <= width)
        {
            return new ShownLine(number, string.Concat(glyphs.Select(glyph => glyph.Text)), from, columns);
        }

        int Column(int index) => columns[Math.Clamp(index - from, 0, columns.Length - 1)];
        var window = Window(Column(anchor), Column(first), Column(last), total, width);
        if (from > span.Start && window == 0)
        {
            window = 1;
        }

        return Cut(number, glyphs, columns, from, window, width, reach < span.End);
    }

    /// <summary>Column of an index of the file; what is cut off stands at the edge.</summary>
    public int ColumnOf(int index) => _columns[Math.Clamp(index - _from, 0, _columns.Length - 1)];

    private static int Window(int anchor, int first, int last, int total, int width)
    {
        var room = width - 2;
        var context = Math.Min(12, width / 4);
        if (last <= room)
        {
            return 0;
        }

        // All marks when they fit, else as much as follows the important one.
        var start = last - first + context <= room ? Math.Max(0, Math.Max(first - context, last + context - room)) : anchor - context;
        start = Math.Min(start, Math.Max(first - context, anchor - context));
        return Math.Clamp(start, 0, Math.Max(0, total - room));
    }

    private static ShownLine Cut(int number, List<Glyph> glyphs, int[] columns, int from, int window, int width, bool more)
    {
        var text = new StringBuilder(width + 2);
        var column = 0;
        var shift = window;
        if (window > 0)
        {
            text.Append('…');
            shift = window - 1;
        }

        var end = window + width - 2;
        var shownEnd = window;
        foreach (var glyph in glyphs)
        {
            if (column >= window && column + glyph.Width <= end)
            {
                if (column > shownEnd)
                {
                    text.Append(' ', column - shownEnd);
                }

                text.Append(glyph.Text);
                shownEnd = column + glyph.Width;
            }

            column += glyph.Width;
        }

        if (more || column > shownEnd)
        {
            text.Append('…');
        }

        var shifted = Array.ConvertAll(columns, value => Math.Clamp(value - shift, 0, shownEnd - shift));
        return new ShownLine(number, text.ToString(), from, shifted);
    }

    private static List<Glyph> GlyphsOf(ReadOnlySpan<char> line, out int[] columns)
    {
        var glyphs = new List<Glyph>(line.Length);
        columns = new int[line.Length + 1];
        var column = 0;
        for (var i = 0; i < line.Length;)
        {
            var glyph = line[i] == '\t'
                ? new Glyph(new string(' ', TabColumns - (column % TabColumns)), TabColumns - (column % TabColumns), 1)
                : Glyph.First(line[i..]);
            glyphs.Add(glyph);
            for (var unit = 0; unit < glyph.Length; unit++)
            {
                columns[i + unit] = column;
            }

            column += glyph.Width;
            i += glyph.Length;
        }

        columns[line.Length] = column;
        return glyphs;
    }
}
