using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Neighbouring lines of a text that edits replace by others.</summary>
/// <param name="First">Number of the first line, 0-based.</param>
/// <param name="Old">The lines before, each with its line feed if it has one.</param>
/// <param name="New">The lines after.</param>
internal sealed record ChangedLines(int First, ImmutableArray<string> Old, ImmutableArray<string> New)
{
    /// <summary>Number of the line behind the last one.</summary>
    public int End => First + Old.Length;

    /// <summary>The lines of a text. Only line feeds end a line here, as for the programs that read patches.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n') + 1;
            lines.Add(text.Substring(start, length == 0 ? text.Length - start : length));
            start += lines[^1].Length;
        }

        return lines.ToImmutable();
    }

    /// <summary>What edits change, line by line.</summary>
    /// <param name="edits">The edits.</param>
    /// <param name="lines">The lines of the text before.</param>
    public static ImmutableArray<ChangedLines> Of(TextEdits edits, ImmutableArray<string> lines)
    {
        var starts = new int[lines.Length + 1];
        for (var line = 0; line < lines.Length; line++)
        {
            starts[line + 1] = starts[line] + lines[line].Length;
        }

        var changes = ImmutableArray.CreateBuilder<ChangedLines>();
        for (var k = 0; k < edits.Edits.Length;)
        {
            var first = LineOf(starts, edits.Edits[k].Span.Start);
            var last = first;
            var together = k;
            while (together < edits.Edits.Length && LineOf(starts, edits.Edits[together].Span.Start) <= last)
            {
                last = Math.Max(last, LineOf(starts, edits.Edits[together++].Span.End));
            }

            var part = TextSpan.FromBounds(starts[first], starts[Math.Min(last + 1, lines.Length)]);
            var old = ImmutableArray.Create(lines, first, Math.Min(last + 1, lines.Length) - first);
            changes.Add(new ChangedLines(first, old, Split(edits.Apply(part, edits.Edits[k..together]))).WithoutEqualEnds());
            k = together;
        }

        return changes.ToImmutable();
    }

    private static int LineOf(int[] starts, int position)
    {
        var found = Array.BinarySearch(starts, 0, Math.Max(1, starts.Length - 1), position);
        return found >= 0 ? found : ~found - 1;
    }

    private ChangedLines WithoutEqualEnds()
    {
        var (front, back) = (0, 0);
        var most = Math.Min(Old.Length, New.Length);
        while (front < most && Old[front] == New[front])
        {
            front++;
        }

        while (back < most - front && Old[^(back + 1)] == New[^(back + 1)])
        {
            back++;
        }

        return new ChangedLines(First + front, Old[front..^back], New[front..^back]);
    }
}
