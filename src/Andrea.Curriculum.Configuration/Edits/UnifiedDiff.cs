using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Edits as a unified diff with three lines of context, which <c>patch -p0</c> and <c>git apply -p0</c> understand.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff; empty when nothing changes. Lines keep their carriage returns.</summary>
    /// <param name="edits">The edits.</param>
    public static string Of(TextEdits edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var lines = ChangedLines.Split(edits.Text.Content);
        ImmutableArray<ChangedLines> changes =
            [.. ChangedLines.Of(edits, lines).Where(change => change.Old.Length + change.New.Length > 0)];
        if (changes.IsEmpty)
        {
            return "";
        }

        var mark = edits.Text.HasByteOrderMark;
        var path = PathOf(edits.Text.Path);
        var diff = new StringBuilder($"--- {path}\n+++ {path}\n");
        var shift = 0;
        for (var k = 0; k < changes.Length;)
        {
            var end = k + 1;
            while (end < changes.Length && changes[end].First - changes[end - 1].End <= 2 * Context)
            {
                end++;
            }

            shift += AddHunk(diff, lines, changes.AsSpan()[k..end], shift, mark);
            k = end;
        }

        return diff.ToString();
    }

    private static int AddHunk(StringBuilder diff, ImmutableArray<string> lines, ReadOnlySpan<ChangedLines> changes, int shift, bool mark)
    {
        var first = Math.Max(0, changes[0].First - Context);
        var end = Math.Min(lines.Length, changes[^1].End + Context);
        var grown = 0;
        var body = new StringBuilder();
        var at = first;
        foreach (var change in changes)
        {
            Add(body, ' ', lines.AsSpan()[at..change.First], at == 0 && mark);
            Add(body, '-', change.Old.AsSpan(), change.First == 0 && mark);
            Add(body, '+', change.New.AsSpan(), change.First == 0 && mark);
            at = change.End;
            grown += change.New.Length - change.Old.Length;
        }

        Add(body, ' ', lines.AsSpan()[at..end], false);
        diff.Append("@@ -").Append(Range(first, end - first)).Append(" +").Append(Range(first + shift, end - first + grown)).Append(" @@\n").Append(body);
        return grown;
    }

    private static string Range(int first, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? first : first + 1)},{count}");

    private static void Add(StringBuilder body, char sign, ReadOnlySpan<string> lines, bool mark)
    {
        foreach (var line in lines)
        {
            body.Append(sign).Append(mark ? "\uFEFF" : "").Append(line);
            mark = false;
            if (!line.EndsWith('\n'))
            {
                body.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>The path as patches write it: in quotes, C escapes inside, when it holds what would end it or steer a terminal.</summary>
    private static string PathOf(string path)
    {
        if (!path.Any(c => c is '"' or '\\' || char.IsControl(c)))
        {
            return path;
        }

        var quoted = new StringBuilder("\"");
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            quoted.Append(unit switch
            {
                (byte)'"' or (byte)'\\' => $"\\{(char)unit}",
                < 0x20 or > 0x7E => "\\" + Convert.ToString(unit, 8).PadLeft(3, '0'),
                _ => ((char)unit).ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
