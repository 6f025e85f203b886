using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>Configs with one thing broken: linting ends, never throws, and what it says can be shown.</summary>
public sealed class MutatedConfigsTests
{
    /// <summary>Words of each file that are misspelt, one at a time.</summary>
    private const int Misspelt = 12;

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("configs"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Combine("configs"), path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void One_line_less(string file) => Mutations.OneLineLess(File.ReadAllText(RepositoryRoot.Combine("configs", file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void One_number_that_is_hostile(string file) => Mutations.HostileNumbers(File.ReadAllText(RepositoryRoot.Combine("configs", file)));

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
}
