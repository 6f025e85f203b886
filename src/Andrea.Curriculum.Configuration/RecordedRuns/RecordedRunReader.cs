using Andrea.Curriculum.Configuration.Regimes;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>Opens recorded runs.</summary>
public static class RecordedRunReader
{
    /// <summary>Prepares to read a record; its form is told by its first bytes unless it is given.</summary>
    /// <param name="stream">The record; read as it is needed, never as a whole.</param>
    /// <param name="plan">The config, whose names the record uses.</param>
    /// <param name="format">Its form; null to find out.</param>
    /// <exception cref="IOException">The stream failed, or is Parquet or compressed; the message follows a name.</exception>
    public static RecordedRunLog Open(Stream stream, RegimePlan plan, LogFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(plan);
        var names = new RecordNames(plan.Run, plan.Regimes.Select(regime => regime.Name));
        var lines = new LogLines(stream, names.HasLineBreaks);
        if (lines.Peek() is [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..])
        {
            throw new IOException("it is Parquet; write the trace as CSV or JSON lines");
        }

        if (lines.Peek() is [0x1F, 0x8B, ..] or [0x28, 0xB5, 0x2F, 0xFD, ..])
        {
            throw new IOException("it is compressed; decompress it into the command: `zcat run.csv.gz | andrea replay config.yaml -`");
        }

        if (lines.Peek().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            lines.Skip(3);
        }

        return (format ?? Detect(lines.Peek())) switch
        {
            LogFormat.Pairs => new PairsLog(stream, lines.Peek(), names),
            LogFormat.JsonLines => new JsonLog(lines, names),
            _ => new CsvLog(lines, names),
        };
    }

    /// <summary>The form of a record by its first bytes.</summary>
    internal static LogFormat Detect(ReadOnlySpan<byte> first)
    {
        var start = first.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || first[start] is not ((byte)'[' or (byte)'{'))
        {
            return LogFormat.Csv;
        }

        if (first[start] == '[')
        {
            return LogFormat.Pairs;
        }

        var line = first[start..];
        var behind = line[1..];
        var name = behind.IndexOfAnyExcept(" \t\r\n"u8);
        return name >= 0 && behind[name..].StartsWith("\"points\""u8) ? LogFormat.Pairs : LogFormat.JsonLines;
    }
}
