using System.Text;

using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Output;

/// <summary>Inked text that is broken at spaces to fit a terminal; a word longer than a line stays whole.</summary>
internal static class Paragraph
{
    /// <summary>Writes the pieces one after another, and ends the line.</summary>
    /// <param name="paper">Where to.</param>
    /// <param name="width">Columns of the terminal; null for none.</param>
    /// <param name="indent">Spaces before the second and every later line; the first line brings its own.</param>
    /// <param name="pieces">Escaped texts and their looks.</param>
    public static void Write(Paper paper, int? width, int indent, params ReadOnlySpan<(string Text, Ink Ink)> pieces)
    {
        var whole = new StringBuilder();
        foreach (var (text, _) in pieces)
        {
            whole.Append(text);
        }

        var breaks = BreaksOf(whole.ToString(), width, indent);
        var (at, next) = (0, 0);
        foreach (var (text, ink) in pieces)
        {
            var start = 0;
            while (next < breaks.Count && breaks[next] < at + text.Length)
            {
                var end = breaks[next++] - at;
                paper.Add(text[start..end], ink).Line().Add(new string(' ', indent));
                start = end + 1;
            }

            paper.Add(text[start..], ink);
            at += text.Length;
        }

        paper.Line();
    }

    /// <summary>Places of the spaces that give way to the end of a line.</summary>
    private static List<int> BreaksOf(string text, int? width, int indent)
    {
        var breaks = new List<int>();
        if (width is not { } room)
        {
            return breaks;
        }

        var (i, used, usedAfter, space) = (0, 0, 0, -1);
        var hasWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ' && hasWord)
            {
                (space, usedAfter) = (i, 0);
            }
            else
            {
                hasWord |= rune.Value != ' ';
                usedAfter += RuneWidth.Of(rune);
            }

            used += RuneWidth.Of(rune);
            i += rune.Utf16SequenceLength;
            if (used > room && space >= 0 && rune.Value != ' ')
            {
                breaks.Add(space);
                (used, space) = (indent + usedAfter, -1);
            }
        }

        return breaks;
    }
}
