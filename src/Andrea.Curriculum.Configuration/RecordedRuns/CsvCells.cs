using System.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>The cells of one line of separated values (RFC 4180), in order.</summary>
/// <param name="line">The line.</param>
/// <param name="separator">What stands between cells.</param>
internal ref struct CsvCells(ReadOnlySpan<byte> line, byte separator)
{
    private readonly ReadOnlySpan<byte> _line = line;
    private int _next;

    /// <summary>First byte of the cell's content.</summary>
    public int Start { get; private set; }

    /// <summary>Bytes of the cell's content, without quotes around it.</summary>
    public int Length { get; private set; }

    /// <summary>True when quotes stand around the cell; two of them inside stand for one.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>True when a quote is not closed, or something stands behind a closed one.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The content as it stands in the line.</summary>
    public readonly ReadOnlySpan<byte> Content => _line.Slice(Start, Length);

    /// <summary>Goes to the next cell.</summary>
    /// <returns>False behind the last one.</returns>
    public bool Next()
    {
        if (_next > _line.Length)
        {
            return false;
        }

        (Start, IsQuoted) = (_next, false);
        while (Start < _line.Length && _line[Start] == ' ')
        {
            Start++;
        }

        if (Start < _line.Length && _line[Start] == '"')
        {
            ReadQuoted();
            return true;
        }

        var length = _line[_next..].IndexOf(separator);
        var end = length < 0 ? _line.Length : _next + length;
        _next = end + 1;
        Start = Math.Min(Start, end);
        while (end > Start && _line[end - 1] == ' ')
        {
            end--;
        }

        Length = end - Start;
        return true;
    }

    /// <summary>The cell as text.</summary>
    public readonly string Text()
    {
        var text = Encoding.UTF8.GetString(Content);
        return IsQuoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private void ReadQuoted()
    {
        IsQuoted = true;
        Start++;
        var at = Start;
        while (true)
        {
            var length = _line[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                (Length, _next, IsBroken) = (_line.Length - Start, _line.Length + 1, true);
                return;
            }

            at += length;
            if (at + 1 < _line.Length && _line[at + 1] == '"')
            {
                at += 2;
                continue;
            }

            break;
        }

        Length = at - Start;
        at++;
        while (at < _line.Length && _line[at] == ' ')
        {
            at++;
        }

        IsBroken |= at < _line.Length && _line[at] != separator;
        _next = at + 1;
    }
}
