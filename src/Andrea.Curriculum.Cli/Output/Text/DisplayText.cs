using System.Text;

namespace Andrea.Curriculum.Cli.Output.Text;

/// <summary>Text that may hold anything a file holds, made fit for a terminal.</summary>
internal static class DisplayText
{
    /// <summary>The text with everything escaped that steers a terminal, breaks lines or hides.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var glyph = Glyph.First(text.AsSpan(i));
            shown.Append(glyph.Text);
            i += glyph.Length;
        }

        return shown.ToString();
    }

    /// <summary>Columns of an escaped text.</summary>
    public static int WidthOf(string escaped)
    {
        var width = 0;
        foreach (var rune in escaped.EnumerateRunes())
        {
            width += RuneWidth.Of(rune);
        }

        return width;
    }

    /// <summary>The text cut to a width, with an ellipsis in place of what is left out.</summary>
    public static string Cut(string escaped, int width)
    {
        if (WidthOf(escaped) <= width)
        {
            return escaped;
        }

        var shown = new StringBuilder(width);
        var room = width - 1;
        foreach (var rune in escaped.EnumerateRunes())
        {
            room -= RuneWidth.Of(rune);
            if (room < 0)
            {
                break;
            }

            shown.Append(rune.ToString());
        }

        return shown.Append('…').ToString();
    }

    /// <summary>Breaks a text at spaces into lines of at most <paramref name="width"/> columns; longer words stay whole.</summary>
    public static IReadOnlyList<string> Wrap(string escaped, int? width)
    {
        if (width is not { } room || WidthOf(escaped) <= room)
        {
            return [escaped];
        }

        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in escaped.Split(' '))
        {
            var length = WidthOf(word);
            if (used > 0 && used + 1 + length > room)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += length;
        }

        lines.Add(line.ToString());
        return lines;
    }
}
