using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Replay;

public sealed class MixLeftPolytopeRuleTests
{
    private const string Head = "step,length,kind,web,books\n";

    [Theory]
    [InlineData("floors: {books: 0.2}", "0.82,«0.18»", "below its floor of 0.2")]
    [InlineData("caps: {web: 0.8}", "«0.81»,0.19", "above its cap of 0.8")]
    [InlineData("exclude: [books]", "0.9,«0.1»", "which excludes it")]
    [InlineData("groups: [{name: all, sources: [web, books], cap: 1}, {name: w, sources: [web], cap: 0.5}]", "«0.61,0.39»", "group `w` has 0.61")]
    [InlineData("constraints: [\"web <= 2 * books\"]", "«0.81,0.19»", "breaks `web <= 2 * books`")]
    [InlineData("floors: {web: 0}", "«0.81,0.21»", "sum to 1.02, not to 1")]
    [InlineData("floors: {web: 0}", "«-0.11»,1.11", "every allowed mix gives it 0 or more")]
    public void The_bound_that_breaks_is_named(string bounds, string row, string words)
    {
        var finding = ReplayCase.Only("AC801", ReplayCase.Config + bounds, $"{Head}0,9,bandit,{row}\n");
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("1 phase, at step 0", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Phases_that_break_one_bound_are_one_finding_with_the_place_of_the_bound()
    {
        var finding = ReplayCase.Only(
            "AC801", ReplayCase.Config + "floors: {books: 0.2}", Head + "0,9,bandit,0.50,0.50\n9,9,bandit,0.82,«0.18»\n18,9,random,0.9,0.1\n27,9,bandit,0.8,0.2\n");
        Assert.EndsWith("2 phases, the first at step 9", finding.Message, StringComparison.Ordinal);
        Assert.Equal((5, 17), (finding.Secondary[0].Place.Start.Line, finding.Secondary[0].Place.Start.Column));
    }

    [Fact]
    public void A_held_mix_is_found_where_it_begins_to_break_a_bound_and_counted_in_steps()
    {
        var finding = ReplayCase.Only(
            "AC801", "curriculum: 1\nsteps: 100\nsources: [{name: web}, {name: books}]\nregimes: [{name: polish, from_step: 40, floors: {books: 0.2}}]\nbandit: {phase_steps: [5, 99]}\n",
            "step,web,books\n" + string.Concat(Enumerable.Range(0, 100).Select(step => step == 40 ? "40,0.9,«0.1»\n" : $"{step},0.9,0.1\n")));
        Assert.EndsWith("1 phase of 60 steps, at step 40", finding.Message, StringComparison.Ordinal);
        Assert.Equal("regime/polish", Assert.Single(finding.Subjects));
    }

    [Theory]
    [InlineData("floors: {books: 0.2} # andrea: ignore[AC801] known", 0)]
    [InlineData("# andrea: ignore-file[mix-left-polytope] known\nfloors: {books: 0.2}", 0)]
    [InlineData("floors: {books: 0.2} # andrea: ignore[AC802] another", 1)]
    [InlineData("# andrea: ignore[AC801] the wrong line\nexclude: []\nfloors: {books: 0.2}", 1)]
    public void A_comment_at_the_bound_silences(string bounds, int found)
    {
        var config = ReplayCase.Read(ReplayCase.Config + bounds + "\n");
        var result = ReplayCase.Judge(config, Head + "0,9,bandit,0.9,0.1\n");
        Assert.Equal((found, 1 - found), (result.Findings.Length, result.Suppressed.Length));
        Assert.DoesNotContain(Linter.Lint(config, LintSettings.Default).Findings, finding => finding.Rule.Code == "AC901");
    }

    [Theory]
    [InlineData("floors: {books: 0.2}", "0.8,0.2")]
    [InlineData("floors: {books: 0.2}", "0.82,0.2")] // as printed: 0.195 to 0.205 and 0.815 to 0.825, of which no pair sums to 1
    [InlineData("floors: {books: 1/3}", "0.667,0.333")]
    [InlineData("caps: {web: 0.25}", "0.3,0.8")]
    public void A_share_stands_for_all_that_prints_as_its_digits(string bounds, string row)
    {
        var log = $"{Head}0,9,bandit,{row}\n";
        var isMix = row is not ("0.82,0.2" or "0.3,0.8");
        if (isMix)
        {
            ReplayCase.Clean(ReplayCase.Config + bounds, log);
        }
        else
        {
            Assert.All(ReplayCase.Judge(ReplayCase.Read(ReplayCase.Config + bounds), log).Findings, finding => Assert.Contains("sum to", finding.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_draw_of_an_excluded_source_is_found() =>
        ReplayCase.Only("AC801", ReplayCase.Config + "exclude: [books]", "{\"step\": 0, \"source\": \"web\"}\n{\"step\": 1, \"source\": «\"books\"»}\n");

    [Fact]
    public void Singles_may_miss_1_by_their_own_rounding() =>
        ReplayCase.Clean(ReplayCase.Config, Head + "0,9,bandit,0.10000000149011612,0.8999999761581421\n");

    [Fact]
    public void What_is_a_little_above_a_cap_is_shown_with_enough_digits()
    {
        var finding = ReplayCase.Only("AC801", ReplayCase.Config + "caps: {web: 0.8}", Head + "0,9,bandit,«0.800001»,0.199999\n");
        Assert.Contains("has 0.800001 in", finding.Message, StringComparison.Ordinal);
    }
}
