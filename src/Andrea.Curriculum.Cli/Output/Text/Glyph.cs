using System.Globalization;
using System.Text;

namespace Andrea.Curriculum.Cli.Output.Text;

/// <summary>One character of a file as a terminal may show it.</summary>
/// <param name="Text">The character, or its escape when it would steer the terminal or hide.</param>
/// <param name="Width">Columns that it takes.</param>
/// <param name="Length">UTF-16 code units that it stands for.</param>
internal readonly record struct Glyph(string Text, int Width, int Length)
{
    /// <summary>The glyph at the start of a text that is not empty.</summary>
    public static Glyph First(ReadOnlySpan<char> text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            return Escaped(text[0], 1);
        }

        return MustBeEscaped(rune)
            ? Escaped(rune.Value, length)
            : new Glyph(rune.ToString(), RuneWidth.Of(rune), length);
    }

    // Format characters reorder or hide text; separators break lines.
    private static bool MustBeEscaped(Rune rune) => rune.Value is < 0x20 or (> 0x7E and < 0xA1) or 0xAD
        || (rune.Value > 0xFF && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);

    private static Glyph Escaped(int value, int length)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"\\u{{{value:x}}}");
        return new Glyph(text, text.Length, length);
    }
}
