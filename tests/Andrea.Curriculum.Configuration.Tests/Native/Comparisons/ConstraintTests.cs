using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Tests.Native.Comparisons;

public sealed class ConstraintTests
{
    private const string Head = "curriculum: 1\nsources: [a, b, repo-docs, repo-commits, 3d-models, \"x y\"]\n"
        + "groups: [{name: code, sources: [repo-docs, repo-commits]}]\nconstraints:\n  - ";

    [Theory]
    [InlineData("repo-docs <= 2 * repo-commits", "1 repo-docs -2 repo-commits <= 0")]
    [InlineData("a >= 0.1", "0.1 <= 1 a")]
    [InlineData("0.1 <= a", "0.1 <= 1 a")]
    [InlineData("0.1 <= a + b <= 0.4", "0.1 <= 1 a 1 b <= 0.4")]
    [InlineData("0.4 >= a + b >= 0.1", "0.1 <= 1 a 1 b <= 0.4")]
    [InlineData("a = b", "0 <= 1 a -1 b <= 0")]
    [InlineData("a == 1/3", "1/3 <= 1 a <= 1/3")]
    [InlineData("25% <= a", "0.25 <= 1 a")]
    [InlineData("a * 3 - b <= 1", "3 a -1 b <= 1")]
    [InlineData("- a + 0.5 <= b", "0.5 <= 1 a 1 b")]
    [InlineData("a + 1e-1 <= 0.5 + 2e+0*b", "1 a -2 b <= 0.4")]
    [InlineData("a<=b", "1 a -1 b <= 0")]
    [InlineData("a <= b <= repo-docs", "1 a -1 b <= 0; 1 b -1 repo-docs <= 0")]
    [InlineData("code <= a", "0 <= 1 a -1 repo-docs -1 repo-commits")]
    [InlineData("2 * code + repo-docs <= 1", "3 repo-docs 2 repo-commits <= 1")]
    [InlineData("code - repo-docs <= 0.1", "1 repo-commits <= 0.1")]
    [InlineData("3d-models <= 0.5", "1 3d-models <= 0.5")]
    [InlineData("`x y` <= 0.5 * `a`", "0 <= 0.5 a -1 x y")]
    [InlineData("a <= 0.5 = b", "1 a <= 0.5; 0.5 <= 1 b <= 0.5")]
    public void A_comparison_has_one_normal_form(string text, string expected)
    {
        var reading = Reading.Of($"{Head}'{text}'");
        Assert.Equal("", Reading.Lines(reading));
        var run = reading.Plan!.Run;

        Assert.Equal(expected, string.Join("; ", run.Own.Constraints.Select(constraint => Written(run, constraint))));
        Assert.All(run.Own.Constraints, constraint => Assert.Equal(text, constraint.Text));
    }

    [Theory]
    [InlineData("a [|<|] 0.5", "AC004")]
    [InlineData("a [|>|] 0.5", "AC004")]
    [InlineData("a [|≤|] 0.5", "AC004")]
    [InlineData("[|a * b|] <= 0.5", "AC004")]
    [InlineData("[|2 * 3|] <= a", "AC004")]
    [InlineData("2 * a [|*|] 3 <= b", "AC004")]
    [InlineData("2 * a + b[|)|] <= 1", "AC004")]
    [InlineData("[|2 a|] <= 1", "AC004")]
    [InlineData("a [|b|] <= 1", "AC004")]
    [InlineData("[|a + b|]", "AC004")]
    [InlineData("a <=[||]", "AC004")]
    [InlineData("a + [|<=|] b", "AC004")]
    [InlineData("a <= b [|>=|] 0.1", "AC004")]
    [InlineData("0.1 [|<=|] 0.2", "AC004")]
    [InlineData("a [|<=|] a", "AC004")]
    [InlineData("a <= [|1/0|]", "AC004")]
    [InlineData("a <= [|2x|]", "AC004")]
    [InlineData("a <= [|-b|]", "AC004")]
    [InlineData("a <= [|`b|]", "AC004")]
    [InlineData("a <= [|``|]", "AC004")]
    [InlineData("a <= [|bb|]", "AC107")]
    [InlineData("[|a-b|] <= 0.1", "AC107")]
    [InlineData("[|a/2|] <= 0.1", "AC107")]
    public void What_is_no_linear_comparison_is_marked_where_it_stops_being_one(string marked, string code)
    {
        Found.Only($"{Head}'{marked}'", code);
        Found.Only($"{Head}{(marked.StartsWith('`') || marked.StartsWith("[|`", StringComparison.Ordinal) ? $"'{marked}'" : marked)}", code);
    }

    [Fact]
    public void A_missing_space_at_a_minus_sign_is_guessed() =>
        Assert.Equal("a minus sign stands between spaces: `a - b`", Found.Only($"{Head}'[|a-b|] <= 0.1'", "AC107").Help);

    [Fact]
    public void Escapes_widen_the_place_to_the_whole_text() => Found.Only($"{Head}[|\"a\\x20< 0.5\"|]", "AC004");

    private static string Written(TrainingRun run, LinearConstraint constraint) =>
        (constraint.Least is { } least ? $"{least} <= " : "")
        + string.Join(' ', constraint.Terms.Select(term => $"{term.Coefficient} {run.Sources[term.Source].Name.Value}"))
        + (constraint.Greatest is { } greatest ? $" <= {greatest}" : "");

    [Fact]
    public void Denominators_that_are_too_long_together_are_reported_once()
    {
        var constraints = Enumerable.Range(1, 300).Select(i => $"\"a <= 1/1{i:D3}{new string('7', 40)}{i}\"");
        var reading = Reading.Of($"curriculum: 1\nsources: [a, b]\nconstraints: [{string.Join(", ", constraints)}]\n");

        Assert.Equal("AC007", Assert.Single(reading.Problems).Rule.Code);
    }
}
