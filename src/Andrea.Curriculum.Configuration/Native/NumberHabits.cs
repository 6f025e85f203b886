using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Numbers as people write them elsewhere: with spaces, decimal commas or grouping commas.</summary>
internal static class NumberHabits
{
    private const int LongestNumber = 40;

    /// <summary>The number in a form that is read; null when the text is not a number of such a form.</summary>
    public static string? Help(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestNumber)
        {
            return null;
        }

        var written = text.ToString();
        if (written.Replace(" ", "", StringComparison.Ordinal) is var dense && dense.Length < written.Length)
        {
            return IsNumber(dense) ? $"remove the space: write `{dense}`" : null;
        }

        if (!written.Contains(',', StringComparison.Ordinal))
        {
            return null;
        }

        var pointed = written.Replace(',', '.');
        var joined = written.Replace(",", "", StringComparison.Ordinal);
        return (IsNumber(pointed), IsGrouped(written) && IsNumber(joined)) switch
        {
            (true, true) => $"write `{joined}`, or `{pointed}` if the comma is a decimal point",
            (true, false) => $"write `{pointed}`",
            (false, true) => $"write `{joined}`",
            _ => null,
        };
    }

    private static bool IsNumber(string text) => NumberText.TryParse(text, out _, out _);

    /// <summary>True when commas stand before groups of three digits and the number does not begin with 0.</summary>
    private static bool IsGrouped(string text)
    {
        var parts = text.Split(',');
        return parts[0].Length is > 0 and <= 3 && parts[0][0] != '0' && parts.Skip(1).All(part => part.Length == 3 && part.All(char.IsAsciiDigit));
    }
}
