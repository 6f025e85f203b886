namespace Andrea.Curriculum.Configuration.Text;

/// <summary>The text of one file and its name, or a part of a file too large to hold. Immutable; a byte order mark is not part of the text.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;
    private readonly LinePosition _first = new(1, 1);

    /// <summary>Takes the text of a file.</summary>
    /// <param name="path">The name shown to the user, as the user wrote it (<c>-</c> for standard input).</param>
    /// <param name="content">The text; a leading U+FEFF is dropped and remembered.</param>
    public SourceText(string path, string content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Path = path;
        HasByteOrderMark = content.Length > 0 && content[0] == '\uFEFF';
        Content = HasByteOrderMark ? content[1..] : content;
        _lineStarts = FindLineStarts(Content);
    }

    private SourceText(string path, string content, LinePosition first, long offset)
        : this(path, content)
    {
        _first = first;
        Offset = offset;
    }

    /// <summary>The name shown to the user.</summary>
    public string Path { get; }

    /// <summary>UTF-16 code units of the file before the text; 0 unless it is an excerpt.</summary>
    public long Offset { get; }

    /// <summary>The text, without a byte order mark.</summary>
    public string Content { get; }

    /// <summary>True when the file began with a byte order mark; a writer puts it back.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>A part of a file that is too large to hold; its lines and columns are those of the file.</summary>
    /// <param name="path">The name shown to the user.</param>
    /// <param name="content">The part.</param>
    /// <param name="first">Where in the file it begins.</param>
    /// <param name="offset">UTF-16 code units of the file before it.</param>
    public static SourceText Excerpt(string path, string content, LinePosition first, long offset) => new(path, content, first, offset);

    /// <summary>Line and column of a code unit.</summary>
    /// <param name="index">0 to the length of the text; values outside are clamped.</param>
    public LinePosition PositionOf(int index)
    {
        index = Math.Clamp(index, 0, Content.Length);
        var found = Array.BinarySearch(_lineStarts, index);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + _first.Line, index - _lineStarts[line] + (line == 0 ? _first.Column : 1));
    }

    /// <summary>The span of a line without its line break.</summary>
    /// <param name="line">Line number, 1-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan LineSpan(int line)
    {
        line -= _first.Line - 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, _lineStarts.Length);
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a span, cut to what exists.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Content.Length);
        return Content.AsSpan(start, Math.Clamp(span.End, start, Content.Length) - start);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(Math.Max(16, text.Length / 24)) { 0 };
        for (var i = text.AsSpan().IndexOfAny('\n', '\r'); i >= 0 && i < text.Length;)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            starts.Add(++i);
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0)
            {
                break;
            }

            i += next;
        }

        return [.. starts];
    }
}
