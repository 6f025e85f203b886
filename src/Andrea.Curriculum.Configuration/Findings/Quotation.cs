using System.Globalization;

namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>Quotes what a user wrote, for messages.</summary>
internal static class Quotation
{
    /// <summary>A step or a number of steps, its thousands grouped.</summary>
    public static string Steps(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private const int GreatestLength = 48;

    /// <summary>A text between backticks, cut when it is long.</summary>
    public static string Of(string text)
    {
        if (text.Length <= GreatestLength)
        {
            return $"`{text}`";
        }

        var length = char.IsHighSurrogate(text[GreatestLength - 1]) ? GreatestLength - 1 : GreatestLength;
        return $"`{text.AsSpan(0, length)}…`";
    }
}
