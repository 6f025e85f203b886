namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>A cell of comma-separated values (RFC 4180).</summary>
public static class CsvCell
{
    /// <summary>A cell of text: quoted where the format needs it, and no formula to a spreadsheet.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isFormula = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
        var safe = isFormula ? "'" + text : text;
        var needsQuotes = safe.AsSpan().IndexOfAny(",\"\r\n") >= 0;
        return needsQuotes ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
