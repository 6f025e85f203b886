using System.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>A recorded run of lines.</summary>
internal abstract class LineLog : RecordedRunLog
{
    private readonly LogLines _lines;

    private protected LineLog(LogLines lines, RecordNames names)
        : base(names) => _lines = lines;

    /// <inheritdoc/>
    public override long BytesRead => _lines.BytesRead;

    /// <summary>True when the row just read is the last one and nothing ends it.</summary>
    private protected bool IsLastUnended => !_lines.IsEnded;

    /// <summary>Reads the next line that is text and not blank.</summary>
    /// <returns>False at the end.</returns>
    private protected bool NextLine(RecordedRow row)
    {
        while (_lines.Next())
        {
            var line = _lines.Line;
            if (line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            {
                continue;
            }

            row.Text.Set(line, _lines.Number, 1, _lines.Offset);
            row.Clear();
            if (_lines.IsTooLong)
            {
                Problems.Add(RecordFault.TooLong, row.Text, 0, 1, $"the line is longer than {LogLines.GreatestLine >> 20} MiB; it is left out");
            }
            else if (RowText.FirstInvalid(line) is >= 0 and var invalid)
            {
                var isCut = IsLastUnended && Rune.DecodeFromUtf8(line[invalid..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData;
                Problems.Add(
                    isCut ? RecordFault.Truncated : RecordFault.NotUtf8, row.Text, invalid, 1,
                    isCut ? "the file ends within this row; it is left out" : "the line is not UTF-8 text; it is left out");
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A row that cannot be read; the last one when nothing ends it was cut off.</summary>
    private protected void Unreadable(RecordedRow row, int start, int length, string message)
    {
        if (IsLastUnended)
        {
            Problems.Add(RecordFault.Truncated, row.Text, start, length, "the file ends within this row; it is left out");
            return;
        }

        Problems.Add(RecordFault.Unreadable, row.Text, start, length, message);
    }
}
