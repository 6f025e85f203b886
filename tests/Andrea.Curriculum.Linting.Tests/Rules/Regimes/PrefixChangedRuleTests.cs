namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class PrefixChangedRuleTests
{
    private const string Before =
        "curriculum: 1\nsteps: 1000\nsources: [{name: a}, {name: b}, {name: c}]\ncaps: {a: 0.7, b: 0.7, c: 0.7}\nfloors: {a: 0.1}\n"
        + "regimes: [{name: polish, from_step: 500, exclude: [c]}]\n";

    [Theory]
    [InlineData("a: 0.7", "a: 0.6", "`a` has a cap of 0.6, and had 0.7")]
    [InlineData("floors: {a: 0.1}", "floors: {a: 0.2}", "`a` has a floor of 0.2, and had 0.1")]
    [InlineData("exclude: [c]", "exclude: [b]", "`b` has a cap of 0, and had 0.7")]
    [InlineData("{name: c}]", "{name: c}, {name: d}]", "`d` was not there")]
    [InlineData(", {name: c}]\ncaps: {a: 0.7, b: 0.7, c: 0.7}", "]\ncaps: {a: 0.7, b: 0.7}", "`c` was there")]
    public void It_fires_on_what_is_trained_already(string then, string now, string words)
    {
        var text = Before.Replace(then, now, StringComparison.Ordinal).Replace("exclude: [c]", now.Contains("name: ", StringComparison.Ordinal) || then.StartsWith(", {", StringComparison.Ordinal) ? "exclude: [b]" : "exclude: [c]", StringComparison.Ordinal)
            + "resume_step: 800\ncontinues: before.yaml\n";
        text = text.Replace("exclude: [b]}]", "exclude: [b]}, {name: last, from_step: 700, floors: {a: 0.3}}]", StringComparison.Ordinal)
            .Replace("exclude: [c]}]", "exclude: [c]}, {name: last, from_step: 700, floors: {a: 0.3}}]", StringComparison.Ordinal);
        var findings = LintCase.Lint(text, continued: Before).Findings;
        Assert.Contains(findings, finding => finding.Rule.Code == "AC216" && finding.Message.EndsWith(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("resume_step: 800\ncontinues: before.yaml\n")]
    [InlineData("resume_step: 500\ncontinues: before.yaml\n")]
    public void The_same_prefix_is_silent(string rest) =>
        Assert.DoesNotContain(LintCase.Lint(Before + rest, continued: Before).Findings, finding => finding.Rule.Code == "AC216");

    [Fact]
    public void A_regime_that_still_runs_may_differ() =>
        Assert.DoesNotContain(
            LintCase.Lint(Before.Replace("exclude: [c]", "exclude: [b]", StringComparison.Ordinal) + "resume_step: 800\ncontinues: before.yaml\n", continued: Before).Findings,
            finding => finding.Rule.Code == "AC216");
}
