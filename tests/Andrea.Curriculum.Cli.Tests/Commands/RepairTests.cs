using System.Text.Json;

using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class RepairTests
{
    private const string TooMuch =
        """
        curriculum: 1
        name: too-much
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 70%, b: 0.25}    # the core
        regimes:
          - name: polish             # the last steps
            from_step: 10
            floors: {c: 0.1}
          - {name: coda, from_step: 20, floors: {a: null, b: null}, exclude: [a, b, c]}

        """;

    /// <summary>One floor against the caps of two groups: lowering the one is both repairs.</summary>
    private const string Crossed =
        """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}, {name: d}]
        floors: {a: 0.5}
        groups:
          - {name: inner, sources: [a], cap: 0.4}
          - {name: outer, sources: [a, b], cap: 0.4}

        """;

    [Fact]
    public async Task Repairs_in_words_and_as_patches() =>
        await Verifier.Verify(CommandLine.WithInput(TooMuch).Start("solve", "-", "--repair", "--regime", "polish", "--regime", "coda").Output);

    [Fact]
    public async Task Repairs_as_json() =>
        await Verifier.Verify(CommandLine.WithInput(TooMuch).Start("solve", "-", "--repair", "--format", "json").Output);

    /// <summary>A ratio without a constant, a range, and a floor: one bound is enough, but moving two moves less.</summary>
    private const string Ratio =
        """
        curriculum: 1
        sources: [{name: docs}, {name: commits}, {name: chat}]
        floors: {docs: 0.5, chat: 0.3}
        constraints:
          - docs <= 2 * commits             # enough commits
          - "0.7 <= docs + chat <= 0.75"
          - commits = chat - 0.1            # as planned

        """;

    [Fact]
    public async Task Constraints_are_repaired() => await Verifier.Verify(CommandLine.WithInput(Ratio).Start("solve", "-", "--repair").Output);

    [Fact]
    public async Task Repairs_of_constraints_as_json() =>
        await Verifier.Verify(CommandLine.WithInput(Ratio).Start("solve", "-", "--repair", "--format", "json").Output);

    /// <summary>A comparison whose first source is subtracted says the greatest value, though it is kept as a least one.</summary>
    [Theory]
    [InlineData("b - a <= - 1/4", "greatest", "-0.25")]
    [InlineData("a - b >= 1/4", "least", "0.25")]
    [InlineData("- 1/4 >= b - a", "greatest", "-0.25")]
    [InlineData("b <= a - 1/4", "greatest", "-0.25")]
    [InlineData("b - a = - 1/4", "value", "-0.25")]
    [InlineData("- 1 <= b - a <= - 1/4", "greatest", "-0.25")]
    public void A_constraint_is_reported_as_it_is_written(string constraint, string kind, string before)
    {
        var yaml = $"curriculum: 1\nsources: [{{name: a}}, {{name: b}}]\nexclude: [a]\nconstraints: [\"{constraint}\"]\n";
        var json = JsonDocument.Parse(CommandLine.WithInput(yaml).Start("solve", "-", "--repair", "--format", "json").Output);
        var change = Assert.Single(json.RootElement.GetProperty("repairs")[0].GetProperty("changes").EnumerateArray());
        var sign = before[0] == '-' ? "" : "-";

        Assert.Equal(kind, change.GetProperty("kind").GetString());
        Assert.Equal(before, Exact(change, "before"));
        Assert.Equal(sign + "1", Exact(change, "after"));

        static string? Exact(JsonElement change, string name) => change.GetProperty(name).GetProperty("exact").GetString();
    }

    [Fact]
    public async Task Bounds_of_groups_are_repaired() => await Verifier.Verify(CommandLine.WithInput(Crossed).Start("solve", "-", "--repair").Output);

    [Fact]
    public void Repairs_follow_the_schema()
    {
        var schema = File.ReadAllText(RepositoryRoot.Combine("schemas/solve.schema.json"));
        Assert.Contains("\"repairs\"", schema, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Violations(schema, CommandLine.WithInput(TooMuch).Start("solve", "-", "--repair", "--format", "json").Output));
        Assert.Empty(SchemaCheck.Violations(schema, CommandLine.WithInput(Ratio).Start("solve", "-", "--repair", "--format", "json").Output));
    }

    [Fact]
    public void A_patch_is_all_that_is_written_and_says_what_it_leaves()
    {
        var rows = string.Concat(Enumerable.Range(0, 1001).Select(k => $"a <= 0.{k + 1}, "));
        var run = CommandLine.WithInput(TooMuch + $"  - {{name: beyond, from_step: 30, floors: {{a: 0.9, b: 0.2}}, include: [a, b, c], constraints: [{rows}a <= 1]}}\n")
            .Start("solve", "-", "--patch", "least");

        Assert.StartsWith("--- -\n+++ -\n@@ ", run.Output, StringComparison.Ordinal);
        Assert.Contains("beyond is not repaired", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_patch_has_no_other_format() =>
        Assert.Equal(2, CommandLine.WithInput(TooMuch).Start("solve", "-", "--patch", "least", "--format", "json").ExitCode);

    [Fact]
    public void Where_nothing_conflicts_nothing_is_repaired()
    {
        var run = CommandLine.Run("solve", "configs/examples/triangle.yaml", "--repair");

        Assert.EndsWith("repair: nothing to repair\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(CommandLine.Run("solve", "configs/examples/triangle.yaml", "--patch", "least").Output);
    }

    [Fact]
    public void On_a_terminal_no_text_of_the_file_steers_it()
    {
        var line = CommandLine.WithInput("curriculum: 1\nsources: [{name: a}, {name: b}]\nfloors: {a: 0.7, b: 0.6} # \u202Ereversed\n");

        Assert.Contains('\u202E', line.Start("solve", "-", "--patch", "least").Output);
        Assert.DoesNotContain('\u202E', (line with { Width = 80 }).Start("solve", "-", "--repair").Output);
    }
}
