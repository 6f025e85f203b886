namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>
/// A JSON array of <c>[step, loss]</c> pairs, perhaps the member <c>points</c> of an object, and perhaps all on one line of hundreds of megabytes.
/// What stands behind the array is not read.
/// </summary>
internal sealed class PairsLog : RecordedRunLog
{
    private const int Part = 1 << 16;

    /// <summary>Bytes around a pair that a finding can show.</summary>
    private const int Context = 200;

    /// <summary>Longest pair that is read.</summary>
    private const int GreatestPair = 1 << 12;

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    private readonly Stream _stream;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _isOpen;
    private bool _isDone;
    private long _line = 1;
    private long _column = 1;
    private long _offset;
    private long _read;

    public PairsLog(Stream stream, ReadOnlySpan<byte> first, RecordNames names)
        : base(names)
    {
        _stream = stream;
        _buffer = new byte[first.Length + (4 * Part)];
        first.CopyTo(_buffer);
        _end = first.Length;
        _read = first.Length;
        Content = LogContent.Losses;
    }

    /// <inheritdoc/>
    public override LogFormat Format => LogFormat.Pairs;

    /// <inheritdoc/>
    public override long BytesRead => _read;

    /// <inheritdoc/>
    public override bool Read(RecordedRow row)
    {
        if (!_isOpen && !Open(row))
        {
            return false;
        }

        while (!_isDone)
        {
            SkipBlanks(",");
            if (Next < 0)
            {
                Fail(row, RecordFault.Truncated, "the file ends before the array does");
            }
            else if (Next == ']')
            {
                _isDone = true;
            }
            else if (ReadPair(row) is { } hasStep)
            {
                if (hasStep)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int Next => _start < _end || Fill() ? _buffer[_start] : -1;

    /// <summary>Finds the array: the first bracket, which in an object stands behind the member <c>points</c>.</summary>
    private bool Open(RecordedRow row)
    {
        _isOpen = true;
        SkipBlanks("");
        if (Next == '{')
        {
            while (Next >= 0 && Next != '[')
            {
                Take();
            }
        }

        if (Next != '[')
        {
            Fail(row, RecordFault.Unreadable, "there is no array of [step, loss] pairs here");
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Reads one pair; null when the rest cannot be read.</summary>
    private bool? ReadPair(RecordedRow row)
    {
        row.Clear();
        if (!Hold(Context) && _end == _start)
        {
            Fail(row, RecordFault.Truncated, "the file ends before the array does");
            return null;
        }

        var rest = _buffer.AsSpan(_start, _end - _start);
        var close = rest.IndexOf((byte)']');
        if (close < 0)
        {
            Hold(GreatestPair);
            rest = _buffer.AsSpan(_start, _end - _start);
            close = rest.IndexOf((byte)']');
        }

        var comma = rest.IndexOf((byte)',');
        if (rest[0] != '[' || close < 0 || comma < 0 || comma > close)
        {
            var isCut = rest[0] == '[' && close < 0 && _isAtEnd;
            Fail(row, isCut ? RecordFault.Truncated : RecordFault.Unreadable, isCut ? "the file ends within this pair" : "this is no [step, loss] pair; the rest is not read");
            return null;
        }

        // Texts and places are of the row, which begins with the pair.
        row.Text.Set(rest[..(close + 1)], _line, _column, _offset);
        var hasStep = false;
        var step = rest[1..comma].Trim(Blanks);
        ReadStep(row, step, 1 + Math.Max(0, rest[1..comma].IndexOfAnyExcept(Blanks)), ref hasStep);
        var cell = rest[(comma + 1)..close];
        ReadLoss(row, cell.Trim(Blanks), comma + 1 + Math.Max(0, cell.IndexOfAnyExcept(Blanks)));

        for (var i = 0; i <= close; i++)
        {
            Take();
        }

        return hasStep;
    }

    private void Fail(RecordedRow row, RecordFault fault, string message)
    {
        _isDone = true;
        Hold(Context);
        var rest = _buffer.AsSpan(_start, Math.Min(Context, _end - _start));
        var feed = rest.IndexOfAny((byte)'\n', (byte)'\r');
        row.Text.Set(feed < 0 ? rest : rest[..feed], _line, _column, _offset);
        var invalid = RowText.FirstInvalid(rest);
        Problems.Add(fault, row.Text, 0, 1, invalid == 0 ? "these bytes are not UTF-8 text; the rest is not read" : message);
    }

    private void SkipBlanks(string more)
    {
        while (Next is ' ' or '\t' or '\r' or '\n' || (more.Length > 0 && Next == ','))
        {
            Take();
        }
    }

    private void Take()
    {
        var taken = _buffer[_start++];
        _offset += (taken & 0xC0) == 0x80 ? 0 : 1;
        _column += (taken & 0xC0) == 0x80 ? 0 : 1;
        if (taken == '\n')
        {
            _line++;
            _column = 1;
        }
    }

    /// <summary>Makes sure that so many bytes are held, as far as there are.</summary>
    private bool Hold(int bytes)
    {
        while (_end - _start < bytes && Fill())
        {
        }

        return _end - _start >= bytes;
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        if (_buffer.Length - _end < Part)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        var count = _stream.Read(_buffer, _end, Math.Min(Part, _buffer.Length - _end));
        _end += count;
        _read += count;
        _isAtEnd = count == 0;
        return count > 0;
    }
}
