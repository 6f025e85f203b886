namespace Andrea.Curriculum.Cli.Tests.Commands;

/// <summary>A terminal breaks a line that is too long within a word; so no line may be.</summary>
public sealed class NarrowTextTests
{
    private const string Conflicts =
        """
        curriculum: 1
        name: narrow
        steps: 60k
        batch: {sequences: 64, sequence_length: 2048}
        sources: [{name: web}, {name: books, tokens: 1M, max_epochs: 2}, {name: source-code}, {name: conversations}]
        floors: {web: 0.5, books: 0.2, source-code: 0.2, conversations: 0.05}
        caps: {source-code: 0.1}
        constraints: [web <= 2 * books, source-code + conversations <= 0.2]
        regimes:
          - {name: polish, from_step: 40000, caps: {source-code: 1}, floors: {conversations: 0.7}}

        """;

    [Theory]
    [InlineData(60, "solve", "-", "--repair")]
    [InlineData(80, "solve", "-", "--repair")]
    [InlineData(80, "solve", "-", "--expect", "polish.feasible", "--expect", "firehose.share(conversations)>=0.1")]
    [InlineData(80, "solve", "-", "--expect", "reach(conversation)>=0.05")]
    [InlineData(80, "solve", "-", "--expect", "sharing(conversations)>=0.1")]
    [InlineData(60, "lint", "-")]
    [InlineData(80, "lint", "-")]
    [InlineData(80, "solve", "--help")]
    [InlineData(80, "lint", "--help")]
    [InlineData(80, "replay", "--help")]
    public void No_line_is_broken_by_the_terminal(int width, params string[] arguments)
    {
        var run = (CommandLine.WithInput(Conflicts) with { Width = width }).Start(arguments);
        Assert.NotEmpty(run.Output + run.Error);
        Assert.DoesNotContain(Prose(run.Output + run.Error), line => line.Length > width);
    }

    [Theory]
    [InlineData(60, "solve", "-", "--repair")]
    [InlineData(40, "lint", "-")]
    public void What_is_wrapped_says_the_same(int width, params string[] arguments)
    {
        var wide = CommandLine.WithInput(Conflicts).Start(arguments).Output;
        var narrow = (CommandLine.WithInput(Conflicts) with { Width = width }).Start(arguments).Output;
        Assert.Equal(Words(wide), Words(narrow));
    }

    /// <summary>All lines but those of the file, which a patch shows as they are.</summary>
    private static IEnumerable<string> Prose(string text) =>
        text.Split('\n').Where(line => line.Length == 0 || !(line[0] is '+' or '-' || (line[0] == ' ' && Conflicts.Split('\n').Contains(line[1..]))));

    private static string[] Words(string text) =>
    [
        .. text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter) && !word.Contains('…', StringComparison.Ordinal) && !Conflicts.Contains(word, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}
