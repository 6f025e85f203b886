using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Replaces the tabs that indent lines by spaces.</summary>
internal static class YamlTabs
{
    private const int Usual = 2;
    private const int GreatestLevel = 8;

    /// <summary>All indenting tabs of a text as spaces: a parser refuses the first, and the next ones when that is gone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tabs">The first tab of each line that has one in its indent.</param>
    public static Fix FixOf(string text, IReadOnlyList<int> tabs)
    {
        var spaces = new string(' ', LevelOf(text));
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var first in tabs)
        {
            for (var i = first; i < text.Length && text[i] is '\t' or ' '; i++)
            {
                if (text[i] == '\t')
                {
                    edits.Add(new TextEdit(new TextSpan(i, 1), spaces));
                }
            }
        }

        return new Fix($"replace indenting tabs by {spaces.Length} spaces each", FixSafety.Safe, edits.ToImmutable());
    }

    /// <summary>Spaces of a level: as many as the first line that spaces indent has, when they are few.</summary>
    private static int LevelOf(string text)
    {
        for (var line = 0; line < text.Length;)
        {
            var indent = text.AsSpan(line).IndexOfAnyExcept(' ');
            if (indent is > 0 and <= GreatestLevel && text[line + indent] is not ('\n' or '\r' or '\t' or '#'))
            {
                return indent;
            }

            var end = text.AsSpan(line).IndexOf('\n');
            line = end < 0 ? text.Length : line + end + 1;
        }

        return Usual;
    }
}
