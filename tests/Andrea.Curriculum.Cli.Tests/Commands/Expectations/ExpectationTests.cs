namespace Andrea.Curriculum.Cli.Tests.Commands.Expectations;

public sealed class ExpectationTests
{
    private const string Text = """
        curriculum: 1
        steps: 100
        sources: [a, b, c, {name: "d (e)"}, {name: "f) >= 1"}]
        floors: {a: 0.5}
        caps: {b: 1/3}
        regimes:
          - {name: polish.2, from_step: 50, exclude: [c, "f) >= 1"], groups: [{name: g, sources: [a, b], cap: 0.9}, {name: h, sources: [b, "d (e)"]}]}
        """;

    /// <summary>The first regime has a in [1/2, 1], b in [0, 1/3], the others in [0, 1/2].</summary>
    [Theory]
    [InlineData(0, "dimension=4")]
    [InlineData(0, "dimension = 4.0")]
    [InlineData(1, "dimension<=3")]
    [InlineData(0, "vertices=8")]
    [InlineData(1, "vertices>=9")]
    [InlineData(0, "vertices<=8")]
    [InlineData(0, "volume>=0.06")]
    [InlineData(1, "volume>=0.0625")]
    [InlineData(0, "volume = 5/81")]
    [InlineData(0, "volume(simplex)<=5/81")]
    [InlineData(1, "volume(hull)<=0.06172839506172839")]
    [InlineData(0, "share(a)>=0.5")]
    [InlineData(1, "share(a)>=0.5000000000000000000000000000000001")]
    [InlineData(0, "share(a)<=1")]
    [InlineData(1, "share(a)<=0.99")]
    [InlineData(1, "share(a)=0.5")]
    [InlineData(0, "reach(a)=0.5")]
    [InlineData(0, "reach(a) == 75%")]
    [InlineData(1, "reach(a)=0.4")]
    [InlineData(0, "reach(a)>=1")]
    [InlineData(0, "reach(b)>=1/3")]
    [InlineData(1, "reach(b)>=0.3333333333333333333333333333333334")]
    [InlineData(0, "reach(b)<=0")]
    [InlineData(1, "reach(a)<=0.49")]
    [InlineData(0, "share(d (e))<=1/2")]
    [InlineData(0, " share( `d (e)` ) <= 0.5 ")]
    [InlineData(0, "share(`f) >= 1`)<=0.5")]
    [InlineData(1, "share(`f) >= 1`)>=0.1")]
    public void A_fact_is_compared_exactly(int expected, string expression)
    {
        AssertCode(expected, "--regime", "firehose", "--expect", expression);
        AssertCode(expected, "--expect", "firehose." + expression.Trim());
        AssertCode(expected, "--expect", "`firehose`." + expression.Trim());
    }

    [Theory]
    [InlineData(0, "`polish.2`.dimension=2")]
    [InlineData(0, "polish.2.dimension=2")]
    [InlineData(0, "polish.2.share(g)<=0.9")]
    [InlineData(0, "polish.2.share(g)>=0.5")]
    [InlineData(0, "polish.2.reach(a)<=0.5")]
    [InlineData(1, "polish.2.reach(d (e))>=0.6")]
    [InlineData(0, "polish.2.share(h)<=0.5")]
    [InlineData(1, "polish.2.share(h)<=0.4999")]
    [InlineData(0, "polish.2.feasible")]
    [InlineData(1, "polish.2.infeasible")]
    public void Names_of_regimes_and_groups_are_found(int expected, string expression) => AssertCode(expected, "--expect", expression);

    /// <summary>Groups overlap and b is tied to a: h is 0.2 to 0.8, and only an exact linear program says so.</summary>
    [Theory]
    [InlineData(0, "share(h)>=0.2", "")]
    [InlineData(1, "share(h)>=0.21", "in firehose the share of h is 0.2 to 0.8")]
    [InlineData(0, "reach(h)>=0.8", "")]
    [InlineData(1, "reach(h)>=0.81", "in firehose the share of h is 0.2 to 0.8")]
    [InlineData(0, "share(b)<=0.4", "")]
    [InlineData(1, "reach(b)>=0.401", "in firehose the share of b is 0 to 0.4")]
    [InlineData(1, "reach(g)=0.7", "in firehose the share of g is 0.2 to 0.6")]
    public void Constraints_decide_shares_of_groups(int expected, string expression, string reason)
    {
        var run = CommandLine.WithInput(
            """
            curriculum: 1
            sources: [a, b, c, d]
            groups: [{name: g, sources: [a, b]}, {name: h, sources: [b, c]}, {name: i, sources: [a, d], floor: 0.2}, {name: j, sources: [d, c], cap: 0.8}]
            constraints: [b <= 2 * a, "a + d <= 0.8", c + d >= 0.4]
            """).Start("solve", "-", "--expect", expression);

        Assert.Equal(expected, run.ExitCode);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dimensoin=2", "character 1: `dimensoin` is no fact\n  help: did you mean `dimension`?")]
    [InlineData("polish.2.vertexes=2", "character 10: `vertexes` is no fact\n  help: did you mean `vertices`?")]
    [InlineData("polish.3.dimension=2", "there is no regime `polish.3`\n  help: did you mean `polish.2`?")]
    [InlineData("polish.2.share(d (f))>=0", "there is no source or group `d (f)` in polish.2\n  help: did you mean `d (e)`?")]
    [InlineData("firehose.dimension", "character 19: =, >= or <= and a number are missing")]
    [InlineData("firehose.dimension>3", "character 19: `>` is a strict comparison\n  help: write `>=`")]
    [InlineData("firehose.dimension>=", "character 21: the number is missing")]
    [InlineData("firehose.dimension=2.5", "character 20: this is a whole number, not `2.5`")]
    [InlineData("firehose.dimension(a)=2", "character 19: this fact takes nothing in parentheses")]
    [InlineData("firehose.share(a>=0.5", "character 22: the closing parenthesis is missing")]
    [InlineData("firehose.share>=0.5", "character 15: the name of a source or group follows in parentheses")]
    [InlineData("firehose.share()>=0.5", "character 16: there is nothing between the parentheses")]
    [InlineData("firehose.share(`a)>=0.5", "character 16: the name in backticks has no end")]
    [InlineData("firehose.share(a)>=half", "character 20: `half` is no number")]
    [InlineData("firehose.share(a)>=1/0", "character 20: the number divides by 0")]
    [InlineData("firehose.share(a)>=1e999999999", "character 20: the number has more digits or a greater exponent than is read")]
    [InlineData("firehose.share(a) 0.5", "character 19: =, >= or <= is expected here")]
    [InlineData("firehose.volume(ball)>=0.5", "character 17: a volume is of the simplex or the hull, not `ball`")]
    [InlineData("`firehose`feasible", "character 11: a dot and a fact follow the name of a regime")]
    [InlineData("firehose.feasible=1", "character 18: nothing follows `feasible` or `infeasible`")]
    [InlineData(".feasible", "character 1: there is no regime before the dot")]
    [InlineData("", "character 1: there is no fact")]
    [InlineData("firehose.", "character 10: there is no fact")]
    [InlineData("=", "character 1: there is no fact")]
    [InlineData("`", "character 1: the name in backticks has no end")]
    public void A_mistake_is_met_with_its_place(string expression, string complaint)
    {
        var run = CommandLine.WithInput(Text).Start("solve", "-", "--expect", expression);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "dimension<=-1")]
    [InlineData(0, "vertices=0")]
    [InlineData(1, "volume<=0")]
    [InlineData(1, "vertices<=10")]
    [InlineData(1, "share(a)>=0")]
    [InlineData(1, "reach(a)<=1")]
    public void An_empty_polytope_is_clean_only_where_nothing_else_is_expected(int expected, string expression)
    {
        var run = CommandLine.WithInput("curriculum: 1\nsources: [a, b]\nfloors: {a: 0.6, b: 0.5}\n").Start("solve", "-", "--expect", expression);
        Assert.Equal(expected, run.ExitCode);
    }

    /// <summary>Sixty different ranges of 30 digits: neither vertices nor an exact volume can be found in time.</summary>
    [Theory]
    [InlineData(4, "vertices>=100")]
    [InlineData(0, "volume<=1")]
    [InlineData(1, "volume=0.5")]
    [InlineData(1, "volume<=0")]
    public void What_is_not_known_within_limits_is_not_guessed(int expected, string expression)
    {
        var caps = Enumerable.Range(0, 60).Select(i => $"s{i}: 0.0{(i * 7919) + 104729}{(i * 104651) + 1299709}{(i * i * 15485863L) + 32452843}1");
        var text = $"curriculum: 1\nsources: [{string.Join(", ", Enumerable.Range(0, 60).Select(i => $"s{i}"))}]\ncaps: {{{string.Join(", ", caps)}}}\n";
        var run = CommandLine.WithInput(text).Start("solve", "-", "--expect", expression);
        Assert.True(expected == run.ExitCode, run.Output + run.Error);
    }

    private static void AssertCode(int expected, params string[] options)
    {
        var run = CommandLine.WithInput(Text).Start(["solve", "-", .. options]);
        Assert.True(expected == run.ExitCode, run.Output + run.Error);
    }
}
