using System.Text;
using System.Text.Unicode;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>The bytes of one row of a recorded run and where they stand, kept so that a finding can show them. Reused from row to row.</summary>
public sealed class RowText
{
    /// <summary>Bytes of a longer row that are shown on each side of a place.</summary>
    private const int Context = 400;

    private readonly string _path;
    private byte[] _bytes = [];
    private int _length;

    /// <summary>An empty row.</summary>
    /// <param name="path">Name of the file as shown to the user.</param>
    public RowText(string path) => _path = path;

    /// <summary>Number of the line, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Column of the first byte, from 1, in UTF-16 code units.</summary>
    public long Column { get; private set; } = 1;

    /// <summary>UTF-16 code units of the file before the row.</summary>
    public long Offset { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Takes over a row.</summary>
    public void Set(ReadOnlySpan<byte> bytes, long line, long column, long offset)
    {
        if (_bytes.Length < bytes.Length)
        {
            _bytes = new byte[Math.Max(bytes.Length, 2 * _bytes.Length)];
        }

        bytes.CopyTo(_bytes);
        _length = bytes.Length;
        (Line, Column, Offset) = (line, column, offset);
    }

    /// <summary>Takes over another row.</summary>
    public void Set(RowText other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Set(other.Bytes, other.Line, other.Column, other.Offset);
    }

    /// <summary>A place in the row. Of long rows the text around the place is kept, with an ellipsis where it is cut.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="length">Number of bytes.</param>
    public FileSpan Place(int start, int length)
    {
        start = Math.Clamp(start, 0, _length);
        length = Math.Clamp(length, 0, _length - start);
        var from = start <= 2 * Context ? 0 : CharacterStart(start - Context);
        var to = _length - start - length <= 2 * Context ? _length : CharacterStart(start + Math.Min(length, Context) + Context);
        var before = Encoding.UTF8.GetCharCount(Bytes[..from]);
        var lead = from > 0 ? "…" : "";
        var text = lead + Encoding.UTF8.GetString(Bytes[from..to]) + (to < _length ? "…" : "");
        var first = new LinePosition(Whole(Line), Whole(Column + before - lead.Length));
        var excerpt = SourceText.Excerpt(_path, text, first, Offset + before - lead.Length);
        var at = lead.Length + Encoding.UTF8.GetCharCount(Bytes[from..start]);
        return new FileSpan(excerpt, new TextSpan(at, Encoding.UTF8.GetCharCount(Bytes[start..Math.Min(start + length, to)])));
    }

    /// <summary>The whole row as a place.</summary>
    public FileSpan Place() => Place(0, _length);

    /// <summary>Index of the first byte that is not UTF-8; -1 when all are.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }

    private int CharacterStart(int index)
    {
        while (index > 0 && index < _length && (_bytes[index] & 0xC0) == 0x80)
        {
            index--;
        }

        return index;
    }

    private static int Whole(long value) => (int)Math.Clamp(value, 1, int.MaxValue);
}
