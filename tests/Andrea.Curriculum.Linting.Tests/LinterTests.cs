using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests;

public sealed class LinterTests
{
    [Fact]
    public void Findings_stand_in_the_order_of_the_text_and_count_by_severity()
    {
        var result = LintCase.Lint(Capped.Bandit + "optimizer: {weight_decay: 0, lr_warmup_steps: 0}\nmodel: {d_model: 7, n_heads: 2}\n");
        Assert.Equal(["AC403", "AC402", "AC601"], result.Findings.Select(finding => finding.Rule.Code));
        Assert.Equal((1, 2, 0), (result.Count(Severity.Error), result.Count(Severity.Warning), result.Count(Severity.Info)));
        Assert.True(result.Reaches(Severity.Error));
    }

    [Theory]
    [InlineData("floors: {a: much}", "AC403")]
    [InlineData("steps: 10\nsteps: 20", "AC113 AC403")]
    [InlineData("optimizer: {lr: much}\nmodel: {d_model: 7, n_heads: 2}", "AC113 AC601")]
    [InlineData("regimes: [{name: polish, from_step: 9, floors: {typo: 1}}]\nfloors: {a: 0.7, b: 0.7}", "AC102 AC403")]
    [InlineData("mix: {typo: 1}\nfloors: {a: 0.7, b: 0.7}", "AC102 AC403")]
    [InlineData("curriculum_warmup_steps: 5\ncurriculum_warmup_sources: [typo]", "AC113 AC403")]
    [InlineData("regimes: [{name: polish, from_step: 9, gradient_clip: 1}]", "AC113")]
    [InlineData("x-anchor: &v much\nmodel: {d_model: 7, n_heads: 2, n_layers: *v}", "")]
    public void What_an_error_hides_is_not_judged_and_the_rest_is(string rest, string expected)
    {
        var optimizer = rest.Contains("optimizer", StringComparison.Ordinal) ? "" : "optimizer: {weight_decay: 0}\n";
        var result = LintCase.Lint($"curriculum: 1\nsources: [{{name: a}}, {{name: b}}]\nbandit: {{policy: ucb1}}\n{optimizer}{rest}\n");
        Assert.True(result.SomeChecksWait);
        Assert.Equal(expected, string.Join(' ', result.Findings.Select(finding => finding.Rule.Code)
            .Where(code => !code.StartsWith("AC00", StringComparison.Ordinal) && code != "AC107").Distinct().Order()));
    }

    [Fact]
    public void An_unknown_name_leaves_the_other_sections_to_be_checked()
    {
        var result = LintCase.Lint("curriculum: 1\nsources: [{name: chat}, {name: books}]\nbandit: {policy: ucb1}\noptimizer: {weight_decay: 0}\ncaps: {caht: 0.5}\n");
        Assert.Equal(["AC403", "AC107"], result.Findings.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void A_past_regime_is_not_advised()
    {
        const string Run = """
            curriculum: 1
            steps: 100
            sources: [{name: a}, {name: b}]
            bandit: {policy: ucb1}
            regimes: [{name: polish, from_step: 50, caps: {a: 0.7, b: 0.7}}]
            """;
        Assert.Equal(["AC113"], LintCase.Lint(Run).Findings.Select(finding => finding.Rule.Code));
        LintCase.Clean(Run + "\nresume_step: 50");
    }

    [Fact]
    public void A_regime_that_is_over_is_no_error()
    {
        const string Run = """
            curriculum: 1
            steps: 100
            sources: [a, b]
            caps: {a: 0.3, b: 0.3}
            regimes: [{name: polish, from_step: 50, caps: {b: 1}}]
            """;
        Assert.Equal(["AC103"], LintCase.Lint(Run).Findings.Select(finding => finding.Rule.Code));
        LintCase.Clean(Run + "\nresume_step: 50");
    }

    [Theory]
    [InlineData("", "constraints")]
    [InlineData("bounds: raw\n", "raw bounds together with groups or constraints")]
    public void Undecided_regimes_are_listed_with_their_reason(string basis, string subject)
    {
        var rest = $"{basis}constraints: [{string.Join(", ", Enumerable.Range(1, 1001).Select(factor => $"\"a <= {factor} * b\""))}]";
        var result = LintCase.Lint($"curriculum: 1\nsteps: 100\nsources: [{{name: a}}, {{name: b}}, {{name: c}}]\nregimes: [{{name: polish, from_step: 50}}]\n{rest}\n");
        Assert.Equal([("firehose", subject), ("polish", subject)], result.Undecided.Select(regime => (regime.Regime, regime.Reason.Subject)));
    }

    [Fact]
    public void Ten_thousand_contradictions_are_found_in_one_pass()
    {
        var names = Enumerable.Range(0, 10_000).Select(i => $"s{i}").ToList();
        string Mapping(string value) => string.Join(", ", names.Select(name => $"{name}: {value}"));
        var text = $$"""
            curriculum: 1
            steps: 100
            sources: [{{string.Join(", ", names.Select(name => $"{{name: {name}}}"))}}]
            floors: {{{Mapping("0.5")}}}
            caps: {{{Mapping("0.4")}}}
            regimes: [{name: polish, from_step: 50}]
            """;
        Assert.Equal(names.Count, LintCase.Lint(text).Findings.Count(finding => finding.Rule.Code == "AC101"));
    }
}
