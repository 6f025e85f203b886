namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class DeadRegimeRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n";

    [Fact]
    public void It_fires_at_the_last_step() => LintCase.Only("AC208", Run + "regimes: [{name: polish, from_step: «100»}]");

    [Fact]
    public void It_stays_silent() => LintCase.Clean(Run + "regimes: [{name: polish, from_step: 99}]");

    [Fact]
    public void Nothing_is_known_without_steps() =>
        LintCase.Clean("curriculum: 1\nsources: [{name: a}, {name: b}]\nregimes: [{name: polish, from_step: 100}]");
}
