using System.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>The lines of a stream, one at a time; memory depends on the longest line that is read, not on the stream.</summary>
/// <param name="stream">The stream.</param>
/// <param name="joinsQuotes">Whether a line goes on behind its end while a quote is open.</param>
internal sealed class LogLines(Stream stream, bool joinsQuotes)
{
    /// <summary>Longest line that is read; 10,000 sources with long names need less.</summary>
    public const int GreatestLine = 1 << 24;

    private const int Part = 1 << 16;

    private byte[] _buffer = new byte[2 * Part];
    private int _start;
    private int _end;
    private int _lineStart;
    private int _lineLength;
    private bool _isAtEnd;
    private long _nextNumber = 1;
    private long _nextOffset;

    /// <summary>Number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>UTF-16 code units before the line.</summary>
    public long Offset { get; private set; }

    /// <summary>True when the line is longer than what is read; <see cref="Line"/> is its beginning.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>True when a line break ends the line.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Bytes taken from the stream.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The line without its line break; valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>The first bytes of the stream, without taking them.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        while (_end - _start < Part && Fill())
        {
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Passes over bytes that belong to no line.</summary>
    public void Skip(int bytes) => _start += bytes;

    /// <summary>Reads the next line.</summary>
    /// <returns>False at the end.</returns>
    public bool Next()
    {
        Number = _nextNumber;
        Offset = _nextOffset;
        IsTooLong = false;
        var length = FindEnd(out var breaks);
        if (length == 0 && !IsEnded)
        {
            return false;
        }

        _lineStart = _start;
        var text = _buffer.AsSpan(_start, length);
        _nextOffset += Encoding.UTF8.GetCharCount(text) + (IsEnded ? 1 : 0);
        _nextNumber += breaks + 1;
        _lineLength = text is [.., (byte)'\r'] ? length - 1 : length;
        _start += length + (IsEnded ? 1 : 0);
        if (IsTooLong)
        {
            PassOver();
        }

        return true;
    }

    private int FindEnd(out int breaks)
    {
        var at = 0;
        var counted = 0;
        var quotes = 0;
        breaks = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + at, _end - _start - at).IndexOf((byte)'\n');
            if (found >= 0)
            {
                at += found;
                if (joinsQuotes)
                {
                    quotes += _buffer.AsSpan(_start + counted, at - counted).Count((byte)'"');
                    counted = at;
                    if ((quotes & 1) == 1 && at < GreatestLine)
                    {
                        at++;
                        breaks++;
                        continue;
                    }
                }

                IsEnded = true;
                IsTooLong = at > GreatestLine;
                return IsTooLong ? Shorten() : at;
            }

            at = _end - _start;
            if (at > GreatestLine)
            {
                IsEnded = false;
                IsTooLong = true;
                return Shorten();
            }

            if (!Fill())
            {
                IsEnded = false;
                return at;
            }
        }
    }

    private int Shorten()
    {
        IsEnded = false;
        return Part;
    }

    /// <summary>Drops the rest of a line that is too long. The bytes of its beginning are where nothing is written meanwhile.</summary>
    private void PassOver()
    {
        var kept = Line.ToArray();
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var found = rest.IndexOf((byte)'\n');
            var passed = found >= 0 ? found + 1 : rest.Length;
            _nextOffset += Encoding.UTF8.GetCharCount(rest[..passed]);
            _start += passed;
            if (found >= 0 || !Fill())
            {
                break;
            }
        }

        // Room for the beginning in front of what was read behind it.
        var behind = _buffer.AsSpan(_start, _end - _start).ToArray();
        _buffer = new byte[kept.Length + behind.Length + (2 * Part)];
        kept.CopyTo(_buffer, 0);
        behind.CopyTo(_buffer, kept.Length);
        (_lineStart, _lineLength, _start, _end) = (0, kept.Length, kept.Length, kept.Length + behind.Length);
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        if (_buffer.Length - _end < Part)
        {
            var held = _end - _start;
            var target = _buffer.Length - held < 2 * Part ? new byte[2 * _buffer.Length] : _buffer;
            Buffer.BlockCopy(_buffer, _start, target, 0, held);
            (_buffer, _start, _end) = (target, 0, held);
        }

        var read = stream.Read(_buffer, _end, Part);
        _end += read;
        BytesRead += read;
        _isAtEnd = read == 0;
        return read > 0;
    }
}
