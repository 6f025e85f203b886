using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>Configs with one thing broken: linting ends, never throws, and what it says can be shown.</summary>
public sealed class MutatedConfigsTests
{
    /// <summary>Hostile values that each number is replaced by; the next number takes the next ones.</summary>
    private const int Each = 3;

    /// <summary>Words of each file that are misspelt, one at a time.</summary>
    private const int Misspelt = 12;

    private static readonly string[] Hostile =
        ["0", "-1", "1", "1.0000000000000000000000001", "1/3", "1e400", "1e9999999", "9223372036854775807", ".nan", "x", "null", "[]", "{}", "*a"];

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("configs"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Combine("configs"), path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void One_line_less(string file)
    {
        var lines = File.ReadAllText(RepositoryRoot.Combine("configs", file)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Check(string.Join('\n', lines.Where((_, line) => line != i)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void One_number_that_is_hostile(string file)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("configs", file));
        var next = 0;
        for (var i = 0; i < text.Length; i++)
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

    [Theory]
    [MemberData(nameof(Files))]
    public void Fixing_twice_is_fixing_once_and_brings_nothing(string file)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("configs", file));
        Fixes.FixCase.Fix(text);
        var words = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])))
            {
                words.Add(i);
            }
        }

        // Each of some words without its second letter: misspelt keys, names, values and comments.
        for (var k = 0; k < Math.Min(words.Count, TestScale.Times(Misspelt)); k++)
        {
            var at = words[k * words.Count / Math.Min(words.Count, TestScale.Times(Misspelt))];
            Fixes.FixCase.Fix(text.Remove(Math.Min(at + 1, text.Length - 1), 1));
        }
    }

    private static void Check(string text)
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
