namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class ShortRegimeRuleTests
{
    [Fact]
    public void A_warmup_shorter_than_a_phase()
    {
        var finding = LintCase.Only("AC217", Capped.Bandit + "curriculum_warmup_steps: «30»\ncurriculum_warmup_sources: [a, b]\n");
        Assert.Contains("`warmup` lasts 30 steps, less than one phase of up to 42 steps", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_pulls_each_arm_too_rarely()
    {
        var finding = LintCase.Only("AC217", "curriculum: 1\nsteps: «12»\nsources: [{name: a}, {name: b}]\ncaps: {a: 0.7, b: 0.7}\nbandit: {policy: ucb1, phase_steps: [2, 5]}\n");
        Assert.Contains("pull each of its 2 sources 6 times on average", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draw_for_every_sequence_pulls_more_often() => LintCase.Clean(
        "curriculum: 1\nsteps: 12\nbatch: {sequences: 8, sequence_length: 4}\nsources: [{name: a}, {name: b}]\ncaps: {a: 0.7, b: 0.7}\nbandit: {policy: ucb1, phase_steps: [2, 5], draw: sequence}\n");

    [Fact]
    public void A_pivot_inside_a_warmup_is_one_finding() => LintCase.Only("AC209", Capped.Bandit + """
        curriculum_warmup_steps: 60
        curriculum_warmup_sources: [a, b]
        regimes: [{name: polish, from_step: «20»}]
        """);

    [Theory]
    [InlineData("curriculum_warmup_steps: 42\ncurriculum_warmup_sources: [a, b]")]
    [InlineData("regimes: [{name: polish, from_step: 80, bandit: {policy: static}}]")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC217", Capped.Bandit + rest);
}
