using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Olmix;

/// <summary><c>priors</c>: sizes that match the data, in the order in which olmix takes them.</summary>
public sealed class OlmixPriorsTests
{
    private const string Sizes = "\"a:x\": 0.5, \"a:y\": 0.3, b: 0.2";
    private const string Counts = "\"a:x\": 500, \"a:y\": 300, b: 200";

    [Fact]
    public void Without_relative_sizes_the_tokens_are_the_prior() =>
        Assert.Equal("a:x 0.5, a:y 0.3, b 0.2", OlmixFile.Shares(OlmixFile.Sound(With("", $"token_counts: {{{Counts}}}"))));

    [Theory]
    [InlineData("", "a:x 0.3125, a:y 0.1875, b 0.5")]
    [InlineData("relative_sizes: {\"a:x\": 1, \"a:y\": 0.6, b: 0.4}, ", "a:x 5/12, a:y 0.25, b 1/3")]
    public void A_prior_by_hand_stands_beside_fractions_of_all_tokens_or_sizes_as_written(string sizes, string shares) =>
        Assert.Equal(shares, OlmixFile.Shares(OlmixFile.Sound(
            With(sizes, $"token_counts: {{{Counts}}}").Replace("repetition_factor: 9", "repetition_factor: 9, manual_prior: {b: 0.8}"))));

    [Theory]
    [InlineData("\"a:x\": 0.5, \"a:y\": 0.3, b: 0.2, c: 0.1", Counts, "AC709", "c")]
    [InlineData("\"a:x\": 0.5, \"a:z\": 0.3, b: 0.2", Counts, "AC709", "\"a:z\"")]
    [InlineData(Sizes, "\"a:x\": 500, \"a:y\": 300, b: 200, c: 100", "AC707", "c")]
    [InlineData("\"a:x\": 0.5, \"a:y\": 0.3", Counts, "AC709", "b")]
    [InlineData(Sizes, "\"a:x\": 500, \"a:y\": 300", "AC709", "b")]
    [InlineData("b: 0.2, \"a:x\": 0.5, \"a:y\": 0.3", Counts, "AC008", "b")]
    [InlineData("\"a:y\": 0.3, \"a:x\": 0.5, b: 0.2", Counts, "AC008", "\"a:y\"")]
    [InlineData("\"a:x\": 0.5, \"a:y\": -0.3, b: 0.2", Counts, "AC703", "-0.3")]
    [InlineData("\"a:x\": 0.5, \"a:y\": .inf, b: 0.2", Counts, "AC703", ".inf")]
    [InlineData("\"a:x\": 0, \"a:y\": 0, b: 0", Counts, "AC704", "0")]
    [InlineData(Sizes, "\"a:x\": 500, \"a:y\": -300, b: 200", "AC703", "-300")]
    [InlineData(Sizes, "\"a:x\": 500, \"a:y\": 300, b: 0", "AC709", "0")]
    [InlineData(Sizes, "\"a:x\": 500, \"a:y\": 300.5, b: 200", "AC004", "300.5")]
    [InlineData(Sizes, "\"a:x\": 500, \"a:y\": many, b: 200", "AC004", "many")]
    public void What_does_not_fit_the_data(string sizes, string counts, string code, string covered)
    {
        var problems = Reading.Of(With($"relative_sizes: {{{sizes}}}, ", $"token_counts: {{{counts}}}")).Problems;
        Assert.Contains((code, covered), problems.Select(problem => (problem.Rule.Code, problem.Primary.Place.File.Slice(problem.Primary.Place.Span).ToString())));
        Assert.True(problems.Length <= 2, string.Join('\n', problems.Select(Reading.Line)));
    }

    [Fact]
    public void A_name_on_both_lists_that_is_no_leaf_is_one_finding()
    {
        var problem = OlmixFile.Only(With($"relative_sizes: {{{Sizes}, bb: 0.1}}, ", $"token_counts: {{{Counts}, bb: 10}}"), "AC709", "bb");
        Assert.Equal("did you mean `b`?", problem.Help);
    }

    [Fact]
    public void Olmix_sorts_sources_before_it_sorts_topics()
    {
        // As whole names `a-b` comes before `a:x`; as sources `a` comes before `a-b`.
        const string text = "data: {sources: [{name: a, topics: [{name: x, paths: [p]}]}, {name: a-b, paths: [q]}]}\nswarm: {repetition_factor: 9}\nmax_tokens: 10\n";
        Assert.Contains("stands in `token_counts` where olmix lays out `a:x`", OlmixFile.Only($"{text}priors: {{token_counts: {{a-b: 10, \"a:x\": 20}}}}\n", "AC008", "a-b").Message, StringComparison.Ordinal);
        OlmixFile.Sound($"{text}priors: {{token_counts: {{\"a:x\": 20, a-b: 10}}}}\n");
    }

    [Fact]
    public void Tokens_one_level_too_high_are_found_and_where_they_belong()
    {
        var problem = OlmixFile.Only(
            "swarm: {ratios: r.csv, metrics: m.csv}\npriors:\n  relative_sizes: {a: 0.5, b: 0.5}\ntoken_counts: {a: 1, b: 2}\n", "AC008", "token_counts");
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Equal("priors", problem.Secondary[0].Place.File.Slice(problem.Secondary[0].Place.Span).ToString());
    }

    [Theory]
    [InlineData("swarm: {ratios: r, metrics: m}\npriors: {relative_sizes: {a: 1}}\n", "AC005", "priors")]
    [InlineData("swarm: {ratios: r, metrics: m}\npriors: {token_counts: {a: 1}, relative_size: {a: 1}}\n", "AC003", "relative_size")]
    [InlineData("swarm: {ratios: r, metrics: m}\npriors: {token_counts: [a]}\n", "AC004", "[a]")]
    [InlineData("swarm: {ratios: r, metrics: m}\npriors: none\n", "AC005", "none")]
    public void What_is_missing_or_misspelt(string text, string code, string covered) => OlmixFile.Only(text, code, covered);

    [Fact]
    public void A_prior_whose_sum_is_not_one_is_no_source_that_was_dropped()
    {
        var problem = OlmixFile.Only(OlmixFile.Fit("", "priors: {relative_sizes: {a: 0.5, b: 0.38}, token_counts: {a: 1, b: 1}}\n"), "AC701", "0.5");
        Assert.Equal(Severity.Info, problem.Severity);
    }

    private static string With(string sizes, string counts) =>
        $"{OlmixFile.Data}priors: {{{sizes}{counts}}}\nswarm: {{repetition_factor: 9}}\nmax_tokens: 1000\n";
}
