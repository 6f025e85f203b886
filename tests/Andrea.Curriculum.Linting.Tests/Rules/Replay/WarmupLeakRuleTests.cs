namespace Andrea.Curriculum.Linting.Tests.Rules.Replay;

public sealed class WarmupLeakRuleTests
{
    private const string Config = ReplayCase.Config + "curriculum_warmup_steps: 20\ncurriculum_warmup_sources: [web]\n";

    [Fact]
    public void Draws_before_the_regime_are_one_finding()
    {
        var finding = ReplayCase.Only("AC804", Config, "step,source\n18,web\n19,«books»\n20,books\n");
        Assert.Equal("`books` is drawn in `warmup`, which lasts until step 19: 1 draw, at step 19", finding.Message);
        Assert.Equal(6, finding.Secondary[0].Place.Start.Line);
    }

    [Fact]
    public void A_share_is_a_leak_and_no_broken_bound_besides() =>
        ReplayCase.Only("AC804", Config, "step,length,web,books\n0,10,0.9,«0.1»\n10,10,0.8,0.2\n20,10,0.5,0.5\n");

    [Fact]
    public void A_mix_that_goes_on_over_the_pivot_is_held_against_both_regimes() =>
        ReplayCase.Only("AC801", ReplayCase.Config + "regimes: [{name: polish, from_step: 10, exclude: [books]}]", "step,web,books\n" + string.Concat(Enumerable.Range(0, 12).Select(step =>
            step == 10 ? "10,0.5,«0.5»\n" : $"{step},0.5,0.5\n")));
}
