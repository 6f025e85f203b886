namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class SolvedTextTests
{
    private const string Shared =
        """
        curriculum: 1
        steps: 100
        sources: [a, b, c]
        constraints: [c <= 0.05]
        regimes:
          - {name: polish, from_step: 50, floors: {c: 0.4}}

        """;

    [Fact]
    public void A_repair_leaves_alone_what_other_regimes_share()
    {
        var output = Solve(Shared, "--repair");
        Assert.Contains("polish: lower the floor of `c` from 0.4 to 0.05", output, StringComparison.Ordinal);
        Assert.DoesNotContain("becomes", output, StringComparison.Ordinal);
        Assert.Contains("the least total change, and the fewest bounds: 1 bound by 0.35", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_says_whom_it_loosens_too()
    {
        // Two floors against one shared constraint: moving the constraint alone is the fewest bounds.
        var text = Shared.Replace("c <= 0.05", "b + c <= 0.05", StringComparison.Ordinal).Replace("{c: 0.4}", "{b: 0.2, c: 0.2}", StringComparison.Ordinal);
        var output = Solve(text, "--repair");
        Assert.Contains("this also loosens firehose, which shares a changed bound", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_epochs_are_not_repaired_but_what_they_need_is_said()
    {
        var output = Solve(
            """
            curriculum: 1
            steps: 1000
            batch: {sequences: 10, sequence_length: 100}
            sources: [{name: a, tokens: 100k, max_epochs: 2}, {name: b, tokens: 100k, max_epochs: 1}, {name: c}]
            floors: {a: 0.5, b: 0.3}

            """, "--repair");
        Assert.Contains("1 more source cannot keep its own", output, StringComparison.Ordinal);
        Assert.Contains("limits of epochs are not repaired", output, StringComparison.Ordinal);
        Assert.Contains("`b` needs max_epochs 3 or 300,000 tokens, or more", output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing to repair", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{a: 0.6, b: 0.4}", "the policy keeps the written mix; what is reachable only bounds it")]
    [InlineData("{a: 0.6, b: 0.3}", "whose shares sum to 0.9 and not to 1")]
    [InlineData("{a: 0.4, b: 0.6}", "which breaks the bounds")]
    public void A_static_mix_is_shown(string mix, string verdict)
    {
        var output = Solve($"curriculum: 1\nsources: [a, b, c]\nfloors: {{a: 0.5}}\nmix: {mix}\nbandit: {{policy: static}}\n");
        Assert.Contains(verdict, output, StringComparison.Ordinal);
        Assert.Contains("  source  mix  written    reachable", output, StringComparison.Ordinal);
        Assert.Contains($"  a       {mix[4..7]}  floor 0.5", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mix_where_a_walk_starts_is_no_static_one() =>
        Assert.DoesNotContain(
            "static", Solve("curriculum: 1\nsources: [a, b]\nmix: {a: 0.6, b: 0.4}\nbandit: {policy: ucb1}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a <= 2 * b", "0 to 2: it can bind")]
    [InlineData("a <= 3 * b + c", "0 to 3: it can bind")]
    [InlineData("a + b >= 0.1", "0.4 to 0.9: it never binds")]
    [InlineData("a = b", "none: it always binds")]
    [InlineData("0.1 <= c <= 0.3", "0 to 0.1: it can bind")]
    public void Constraints_show_their_slack(string constraint, string slack)
    {
        var output = Solve($"curriculum: 1\nsources: [a, b, c]\ncaps: {{c: 0.5}}\nconstraints: [\"{constraint}\"]\n");
        var line = output.Split('\n').Single(line => line.StartsWith("  " + constraint, StringComparison.Ordinal));
        Assert.EndsWith(slack, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_of_constraints_are_cut_unless_all_is_asked_for()
    {
        var text = "curriculum: 1\nsources: [a, b, c]\nconstraints: [" + string.Join(", ", Enumerable.Range(1, 30).Select(k => $"a <= {k} * b + 1")) + "]\n";
        Assert.Contains("... and 6 more constraints; --all shows every constraint", Solve(text), StringComparison.Ordinal);
        Assert.Contains("a <= 30 * b + 1", Solve(text, "--all"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_source_is_said_before_a_regime_is_asked_for()
    {
        var run = CommandLine.WithInput(Shared.Replace("[a, b, c]", "[instruct, b, c]", StringComparison.Ordinal)).Start("solve", "-", "--expect", "reach(intruct)>=0.05");
        Assert.Contains("did you mean `instruct`?", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("does not say which", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    private static string Solve(string text, params string[] options) => CommandLine.WithInput(text).Start(["solve", "-", .. options]).Output;
}
