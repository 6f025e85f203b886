using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>Breaks one thing of a config at a time and lints what is left.</summary>
internal static class Mutations
{
    /// <summary>Hostile values that each number is replaced by; the next number takes the next ones.</summary>
    private const int Each = 3;

    private static readonly string[] Hostile =
        ["0", "-1", "1", "1.0000000000000000000000001", "1/3", "1e400", "1e9999999", "9223372036854775807", ".nan", "x", "null", "[]", "{}", "*a"];

    /// <summary>Lints a config without each of its lines.</summary>
    public static void OneLineLess(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Check(string.Join('\n', lines.Where((_, line) => line != i)));
        }
    }

    /// <summary>Lints a config with hostile values in place of each of its numbers.</summary>
    public static void HostileNumbers(string text)
    {
        var next = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '-' or '_')
            {
                continue;
            }

            var end = i;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            {
                end++;
            }

            for (var k = 0; k < Math.Min(Hostile.Length, TestScale.Times(Each)); k++, next++)
            {
                Check(string.Concat(text.AsSpan(0, i), Hostile[next % Hostile.Length], text.AsSpan(end)));
            }
        }
    }

    /// <summary>Lints a config with each value of a key or item, up to the line's end, replaced by one of another kind.</summary>
    public static void OtherKinds(string text)
    {
        var next = 0;
        for (var i = text.IndexOf(": ", StringComparison.Ordinal); i >= 0; i = text.IndexOf(": ", i + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('\n', i) is var line and >= 0 ? line : text.Length;
            Check(string.Concat(text.AsSpan(0, i + 2), Hostile[next++ % Hostile.Length], text.AsSpan(end)));
        }
    }

    /// <summary>Lints a config; every finding stands inside its file and ends without a period.</summary>
    public static void Check(string text)
    {
        var result = LintCase.Lint(text, continued: text);
        foreach (var finding in result.Findings)
        {
            Assert.False(finding.Message.EndsWith('.'), finding.Message);
            Assert.All(finding.Secondary.Add(finding.Primary), AssertInside);
        }
    }

    private static void AssertInside(Label label)
    {
        Assert.InRange(label.Place.Span.Start, 0, label.Place.File.Content.Length);
        Assert.InRange(label.Place.Span.End, label.Place.Span.Start, label.Place.File.Content.Length);
    }
}
