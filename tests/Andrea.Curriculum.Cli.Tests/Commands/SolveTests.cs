using System.Text;

using Andrea.Curriculum.Cli.Commands;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class SolveTests
{
    private const string Run = "configs/andrea-120m/andrea-120m.yaml";
    private const string Triangle = "configs/examples/triangle.yaml";

    private const string Budget = """
        curriculum: 1
        steps: 100000
        batch: {sequences: 64, sequence_length: 2048}
        sources:
          - {name: web, tokens: 50B}
          - {name: books, tokens: 1.2B, max_epochs: 2}
          - {name: code-with-a-rather-long-name, documents: 300000, tokens_per_document: 900, max_epochs: 4}
          - {name: chat, max_epochs: 3}
          - {name: wiki, documents: 2M}
          - math
        floors: {books: 0.1, chat: 0.02}
        caps: {web: 0.9}
        regimes:
          - {name: polish, from_step: 80000, floors: {books:
        """;

    private const string Groups = """
        curriculum: 1
        steps: 100
        sources: [a, b, c, d]
        floors: {a: 0.1}
        groups:
          - {name: one, sources: [a, b], floor: 0.3, cap: 1/3}
          - {name: two, sources: [c], cap: 0.6}
        regime: own
        regimes: [{name: even, from_step: 50, groups: [{name: one, floor: null, cap: null}, {name: two, cap: null}]}]
        """;

    [Fact]
    public async Task Text_of_the_run() => await Verifier.Verify(CommandLine.Run("solve", Run).Output);

    [Fact]
    public async Task Text_of_the_triangle() => await Verifier.Verify(CommandLine.Run("solve", Triangle).Output);

    [Fact]
    public async Task Text_of_the_triangle_with_all_sources_on_a_narrow_terminal() =>
        await Verifier.Verify(new CommandLine { Width = 50 }.Start("solve", Triangle, "--all").Output);

    [Fact]
    public async Task Json_of_the_run() => await Verifier.Verify(CommandLine.Run("solve", Run, "--format", "json").Output);

    [Fact]
    public async Task Json_of_the_triangle() =>
        await Verifier.Verify(CommandLine.Run("solve", Triangle, "--format", "json", "--expect", "dimension=2", "--expect", "infeasible").Output);

    [Fact]
    public async Task Conflicts_are_explained() => await Verifier.Verify(Solve(
        """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0.7, b: 0.25, c: 0.1}
        regimes:
          - {name: floor-above-cap, from_step: 10, floors: {a: 0.5, b: null, c: null}, caps: {a: 0.4}}
          - {name: caps-too-low, from_step: 20, floors: {a: null}, caps: {a: 0.3, b: 0.3}, exclude: [c]}
        """));

    [Fact]
    public async Task Conflicts_as_json() => await Verifier.Verify(Solve(
        "curriculum: 1\nsources: [{name: a}, {name: b}]\nfloors: {a: 0.7, b: 0.4}\n", "--format", "json"));

    [Fact]
    public async Task What_is_not_decided_is_shown() => await Verifier.Verify(Solve(
        "curriculum: 1\nsources: [{name: a}, {name: b}]\n" + BeyondLimits.Bounds));

    [Fact]
    public async Task Raw_bounds_with_groups_and_constraints_are_solved() => await Verifier.Verify(Solve(RawWithGroups("0.55")));

    [Fact]
    public async Task Raw_bounds_that_contradict_a_group_are_named() => await Verifier.Verify(Solve(RawWithGroups("0.4"), "--repair"));

    private static string RawWithGroups(string cap) => $$"""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}, {name: d}]
        bounds: raw
        floors: {a: 0.8, b: 0.8, c: 0.7, d: 0.7}
        groups: [{name: ab, sources: [a, b], cap: {{cap}}}]
        constraints: ["c <= 1.1 * d"]
        """;

    [Fact]
    public async Task Constraints_and_overlapping_groups_are_solved() => await Verifier.Verify(Solve("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        groups:
          - {name: ab, sources: [a, b], cap: 0.7}
          - {name: bc, sources: [b, c], cap: 0.8}
        constraints: ["a <= 2 * b", "0.1 <= c"]

        """));

    [Fact]
    public async Task A_conflict_of_constraints_adds_them_up() => await Verifier.Verify(Solve(
        "curriculum: 1\nsources: [{name: a}, {name: b}, {name: c}]\nfloors: {a: 0.5}\ncaps: {b: 0.2}\nconstraints: [\"a <= 2 * b\"]\n"));

    [Fact]
    public async Task A_conflict_of_constraints_as_json() => await Verifier.Verify(Solve(
        "curriculum: 1\nsources: [{name: a}, {name: b}]\nfloors: {a: 0.7}\nconstraints: [\"a <= 2 * b\"]\n", "--format", "json"));

    [Fact]
    public async Task Raw_bounds_show_both_guarantees() => await Verifier.Verify(Solve(
        "curriculum: 1\nsources: [{name: a}, {name: b}, {name: c}, {name: d}, {name: e}]\nbounds: raw\nfloors: {a: 0.8, b: 0.8, c: 0.7, d: 0.7}\n"));

    [Fact]
    public async Task Expectations_say_what_is_the_case() => await Verifier.Verify(CommandLine.Run(
        "solve", Run, "--expect", "feasible", "--expect", "polish.dimension=13", "--expect", "polish.dimension=12", "--expect", "warmup.infeasible").Output);

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Groups_and_vertices(int width) => await Verifier.Verify(
        (CommandLine.WithInput(Groups) with { Width = width }).Start("solve", "-", "--vertices", "5").Output).UseParameters(width);

    [Fact]
    public async Task Groups_as_json() => await Verifier.Verify(CommandLine.WithInput(Groups).Start("solve", "-", "--format", "json", "--vertices", "3").Output);

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task All_of_the_polish(int width) => await Verifier.Verify(
        new CommandLine { Width = width }.Start("solve", Run, "--regime", "polish", "--all", "--vertices", "6").Output).UseParameters(width);

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Budget_within_limits(int width) => await Verifier.Verify(
        BudgetOf((CommandLine.WithInput(Budget + " 0.2}}") with { Width = width }).Start("solve", "-", "--expect", "budget.feasible").Output)).UseParameters(width);

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Budget_beyond_limits(int width) => await Verifier.Verify(
        BudgetOf((CommandLine.WithInput(Budget + " 0.9}}") with { Width = width }).Start("solve", "-", "--expect", "feasible").Output)).UseParameters(width);

    [Fact]
    public void A_conflict_of_many_bounds_marks_some_of_them()
    {
        var names = Enumerable.Range(0, 1000).Select(k => $"s{k}").ToList();
        var file = $"curriculum: 1\nsources: [{string.Join(", ", names)}]\ncaps:\n{string.Concat(names.Select(name => $"  {name}: 0.0001\n"))}";
        var text = CommandLine.WithInput(file).Start("solve", "-").Output;

        Assert.Equal(12, text.Split("cap 0.0001 of").Length - 1);
        Assert.Contains("note: and 988 more bounds that take part; --all marks every one", text, StringComparison.Ordinal);
        Assert.Equal(1000, CommandLine.WithInput(file).Start("solve", "-", "--all").Output.Split("cap 0.0001 of").Length - 1);
        Assert.Equal(1000, CommandLine.WithInput(file).Start("solve", "-", "--format", "json").Output.Split("\"kind\": \"cap\"").Length - 1);
    }

    /// <summary>Constraints tie a to b, so that the limit of b alone holds regimes together or not.</summary>
    private const string TiedBudget =
        """
        curriculum: 1
        name: tied
        steps: 200
        batch: {sequences: 8, sequence_length: 1024}
        sources:
          - {name: books, tokens: 300K}
          - {name: web, tokens: 500K, max_epochs: 1.3}    # scarce
          - {name: chat, tokens: 1M}
        floors: {books: 0.25}
        constraints: ["web >= 2 * books"]
        regimes: [{name: late, from_step: 120, floors: {books: 0.15}}]

        """;

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Budget_of_constraints(int width) => await Verifier.Verify(BudgetOf((CommandLine.WithInput(TiedBudget) with { Width = width })
        .Start("solve", "-", "--expect", "budget.feasible").Output)).UseParameters(width);

    [Fact]
    public async Task Budget_of_constraints_within_limits() => await Verifier.Verify(BudgetOf(
        CommandLine.WithInput(TiedBudget.Replace("1.3}", "1.5}", StringComparison.Ordinal)).Start("solve", "-").Output));

    [Fact]
    public async Task Budget_as_json() => await Verifier.Verify(
        CommandLine.WithInput(Budget + " 0.9}}").Start("solve", "-", "--format", "json").Output.Split("\n  \"budget\"", 2)[1]);

    [Theory]
    [InlineData(0, " 0.2}}", "--expect", "feasible")]
    [InlineData(0, " 0.2}}", "--expect", "budget.feasible")]
    [InlineData(1, " 0.2}}", "--expect", "budget.infeasible")]
    [InlineData(1, " 0.9}}")]
    [InlineData(1, " 0.9}}", "--expect", "feasible")]
    [InlineData(1, " 0.9}}", "--expect", "polish.feasible")]
    [InlineData(0, " 0.9}}", "--expect", "budget.infeasible")]
    [InlineData(0, " 0.9}}", "--regime", "polish", "--expect", "feasible")]
    [InlineData(2, " 0.9}}", "--expect", "budget.dimension=3")]
    public void Regimes_together_decide_the_code(int expected, string rest, params string[] options)
    {
        var run = CommandLine.WithInput(Budget + rest).Start(["solve", "-", .. options]);
        Assert.True(expected == run.ExitCode, run.Output + run.Error);
    }

    [Fact]
    public async Task Vertices_as_csv() => await Verifier.Verify(
        CommandLine.WithInput("curriculum: 1\nsources: [{name: '=a,b'}, b, c]\ncaps: {b: 1/3}\nregime: '+1'\n").Start("solve", "-", "--format", "csv", "--vertices", "10").Output);

    private const string Rows = """
        curriculum: 1
        steps: 100
        sources: [web, books, code, chat]
        caps: {chat: 1/3}
        constraints: ["books <= 2 * code", "0.2 <= web + chat <= 0.6"]
        """;

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Vertices_under_constraints(string format) => await Verifier.Verify(
        CommandLine.WithInput(Rows).Start("solve", "-", "--format", format, "--vertices", "20").Output).UseParameters(format);

    private const string StaticTriangle = """
        curriculum: 1
        steps: 100
        sources: [web, books, code, chat]
        floors: {chat: 0.2}
        caps: {chat: 0.2, web: 0.5}
        constraints: ["books <= 2 * code", "web <= 3 * books", "code <= 0.5", "books + 2 * web <= 1.1"]
        bandit: {policy: static}
        mix: {web: 0.3, books: 0.2, code: 0.3, chat: 0.2}
        """;

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task A_static_mix_in_a_triangle_under_constraints(int width) => await Verifier.Verify(
        (CommandLine.WithInput(StaticTriangle) with { Width = width }).Start("solve", "-").Output).UseParameters(width);

    [Fact]
    public async Task A_static_mix_in_a_triangle_as_json() => await Verifier.Verify(
        CommandLine.WithInput(StaticTriangle).Start("solve", "-", "--format", "json").Output);

    [Fact]
    public void Csv_holds_nothing_that_steers_a_terminal()
    {
        var csv = CommandLine.WithInput("curriculum: 1\nsources: [\"a\\e[31m\", \"b\\0\", \"c\\u202E\", \"d\\L\"]\n")
            .Start("solve", "-", "--format", "csv", "--vertices", "1").Output;

        Assert.StartsWith("regime,vertex,a\\u{1b}[31m,b\\u{0},c\\u{202e},d\\u{2028}\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_calculation_is_left_when_interrupted()
    {
        using var stop = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();

        Assert.Throws<TaskCanceledException>(() => Interruptible.Run(
            () =>
            {
                stop.Cancel();
                never.Wait(CancellationToken.None);
                return 0;
            },
            stop.Token));
        never.Set();
    }

    [Fact]
    public void Csv_without_vertices_is_a_usage_error()
    {
        var run = CommandLine.Run("solve", Run, "--format", "csv");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("help: say how many: --vertices 100", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_says_on_standard_error_what_it_cannot_hold()
    {
        var run = CommandLine.WithInput(Groups).Start("solve", "-", "--format", "csv", "--vertices", "2", "--expect", "own.dimension=5");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("expect own.dimension=5: not met; own has dimension 3", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("regime,vertex,a,b,c,d\r\nown,1,0.3,0,0,0.7\r\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_vertices_that_nobody_can_count_as_many_are_listed_as_asked_for()
    {
        var names = Enumerable.Range(0, 24).Select(i => $"s{i}").ToArray();
        var config = CommandLine.WithInput($$"""
            curriculum: 1
            sources: [{{string.Join(", ", names)}}]
            caps: { {{string.Join(", ", names.Take(22).Select(name => name + ": 0.1"))}} }
            constraints: ["s0 <= 2 * s1"]
            """);
        var csv = config.Start("solve", "-", "--format", "csv", "--vertices", "7");
        Assert.Equal(0, csv.ExitCode);
        Assert.Equal(8, csv.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("how many vertices firehose has is not known within limits: these are some", csv.Error, StringComparison.Ordinal);
        Assert.Contains("\n  2 vertices; how many there are is not known within limits\n", config.Start("solve", "-", "--vertices", "2").Output, StringComparison.Ordinal);
        Assert.Equal(4, config.Start("solve", "-", "--expect", "vertices>=2").ExitCode);
    }

    [Fact]
    public void Ten_thousand_sources_stay_readable()
    {
        var text = new StringBuilder("curriculum: 1\nsources:\n");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append($"  - {{name: source-{i}}}\n");
        }

        text.Append("floors:\n");
        for (var i = 0; i < 5_000; i++)
        {
            text.Append($"  source-{i}: 1/{10_000 + (i % 7)}\n");
        }

        var run = CommandLine.WithInput(text.ToString()).Start("solve", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Output.Split('\n').Length, 20, 40);
        Assert.Contains("more sources; --all shows every source", run.Output, StringComparison.Ordinal);
        Assert.True(CommandLine.WithInput(text.ToString()).Start("solve", "-", "--all").Output.Split('\n').Length > 10_000);
    }

    [Fact]
    public void Ten_thousand_different_prime_denominators_are_refused_where_they_become_too_many()
    {
        var caps = Enumerable.Range(2, 104_728).Where(k => Enumerable.Range(2, (int)Math.Sqrt(k) - 1).All(d => k % d != 0)).Select((p, i) => $"  s{i}: 1/{p}\n").ToList();
        Assert.Equal(10_000, caps.Count);
        var run = CommandLine.WithInput($"curriculum: 1\nsources: [{string.Join(", ", caps.Select((_, i) => $"s{i}"))}]\ncaps:\n{string.Concat(caps)}").Start("solve", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the cap of `s758` makes the common denominator of all bounds longer than 8192 bits", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void Lines_fit_the_terminal(int width)
    {
        var run = new CommandLine { Width = width }.Start("solve", Run);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void A_broken_file_shows_its_frames_on_standard_error()
    {
        var run = CommandLine.WithInput("curriculum: 1\nsources: [{name: a}]\nfloors: {b: 0.5}\n").Start("solve", "-");
        Assert.Empty(run.Output);
        Assert.Contains("error[AC107] unknown-source", run.Error, StringComparison.Ordinal);
        Assert.Contains(" --> <stdin>:3:10\n", run.Error, StringComparison.Ordinal);
    }

    private static string BudgetOf(string output) => output[output.IndexOf("\nbudget", StringComparison.Ordinal)..];

    private static string Solve(string text, params string[] options) => CommandLine.WithInput(text).Start(["solve", "-", .. options]).Output;
}
