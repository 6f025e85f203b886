using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Tests.Native;

namespace Andrea.Curriculum.Configuration.Tests.Regimes;

public sealed class RegimeTimesTests
{
    private const string Warmup = "curriculum_warmup_steps: 100\ncurriculum_warmup_sources: [a, b]\n";

    [Theory]
    [InlineData("", "firehose [0, 1000)")]
    [InlineData("regime: polish", "polish [0, 1000)")]
    [InlineData(Warmup, "warmup [0, 100) firehose [100, 1000)")]
    [InlineData("curriculum_warmup_steps: 0\ncurriculum_warmup_sources: [a]", "firehose [0, 1000)")]
    [InlineData("curriculum_warmup_steps: 100", "firehose [0, 1000)")]
    [InlineData("curriculum_warmup_sources: [a]", "firehose [0, 1000)")]
    [InlineData("curriculum_warmup_steps: 1000\ncurriculum_warmup_sources: [a]", "warmup [0, 1000) firehose [1000, 1000)")]
    [InlineData("curriculum_warmup_steps: 5000\ncurriculum_warmup_sources: [a]", "warmup [0, 1000) firehose [1000, 1000)")]
    [InlineData("regimes: [{name: p, from_step: 400}, {name: q, from_step: 600}]", "firehose [0, 400) p [400, 600) q [600, 1000)")]
    [InlineData(Warmup + "regimes: [{name: p, from_step: 400, curriculum_warmup_steps: 50, curriculum_warmup_sources: [c]}]",
        "warmup [0, 100) firehose [100, 400) p-warmup [400, 450) p [450, 1000)")]
    [InlineData(Warmup + "regimes: [{name: p, from_step: 400}]", "warmup [0, 100) firehose [100, 400) p [400, 1000)")]
    [InlineData("regimes: [{name: p, from_step: 1000}]", "firehose [0, 1000) p [1000, 1000)")]
    [InlineData("regimes: [{name: p, from_step: 2000, curriculum_warmup_steps: 50, curriculum_warmup_sources: [c]}]",
        "firehose [0, 1000) p-warmup [2000, 2000) p [2000, 2000)")]
    public void Regimes_follow_each_other_without_a_gap(string text, string expected)
    {
        var plan = Plans.Of(text);

        Assert.Equal(expected, Plans.Times(plan));
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void Without_steps_the_last_regime_is_open()
    {
        Assert.Equal("warmup [0, 100) firehose [100, ?)", Plans.Times(Plans.Of(Warmup, steps: null)));
        Assert.Equal("firehose [0, 5) p [5, ?)", Plans.Times(Plans.Of("regimes: [{name: p, from_step: 5}]", steps: null)));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(99, "")]
    [InlineData(100, "warmup")]
    [InlineData(399, "warmup")]
    [InlineData(400, "warmup firehose")]
    [InlineData(5000, "warmup firehose p")]
    public void A_regime_is_past_from_the_resume_step_at_its_end(long resume, string past)
    {
        var plan = Plans.Of($"{Warmup}resume_step: {resume}\nregimes: [{{name: p, from_step: 400}}]");

        Assert.Equal(past, string.Join(' ', plan.Regimes.Where(regime => regime.IsPast).Select(regime => regime.Name)));
    }

    [Fact]
    public void A_regime_says_where_it_comes_from()
    {
        var plan = Plans.Of(Warmup + "regimes: [{name: p, from_step: 400, curriculum_warmup_steps: 1, curriculum_warmup_sources: [c]}]");

        Assert.Equal([RegimeKind.Warmup, RegimeKind.Own, RegimeKind.Warmup, RegimeKind.Pivot], plan.Regimes.Select(regime => regime.Kind));
        Assert.Same(plan.Run.Own, plan.Regimes[0].Scope);
        Assert.Same(plan.Run.Pivots[0], plan.Regimes[2].Scope);
    }

    [Theory]
    [InlineData("regimes: [{name: p, from_step: (|600|)}, {name: q, from_step: [|400|]}]", Severity.Error)]
    [InlineData("regimes: [{name: p, from_step: (|400|)}, {name: q, from_step: [|400|]}]", Severity.Error)]
    [InlineData("regimes: [{name: p, from_step: [|0|]}]", Severity.Error)]
    [InlineData("regimes: [{name: (|p|), from_step: 5}, {name: [|p|], from_step: 6}]", Severity.Error)]
    [InlineData("regimes: [{name: [|firehose|], from_step: 5}]", Severity.Error)]
    [InlineData("regime: [|warmup|]\ncurriculum_warmup_steps: 5\n(|curriculum_warmup_sources: [chat]|)", Severity.Error)]
    [InlineData("curriculum_warmup_steps: (|500|)\ncurriculum_warmup_sources: [chat]\nregimes: [{name: p, from_step: [|400|]}]", Severity.Warning)]
    [InlineData("curriculum_warmup_steps: (|400|)\ncurriculum_warmup_sources: [chat]\nregimes: [{name: p, from_step: [|400|]}]", Severity.Warning)]
    public void What_is_wrong_with_the_order_is_marked(string marked, Severity severity) =>
        Assert.Equal(severity, Found.OnlyAfterHead(marked, "AC209").Severity);

    [Fact]
    public void A_pivot_inside_a_warmup_ends_it()
    {
        var plan = Plans.Of("curriculum_warmup_steps: 500\ncurriculum_warmup_sources: [a]\nregimes: [{name: p, from_step: 400}]");

        Assert.Equal("warmup [0, 400) firehose [400, 400) p [400, 1000)", Plans.Times(plan));
        Assert.Single(plan.Problems);
    }

    [Fact]
    public void The_seed_run_has_its_published_sources()
    {
        var plan = TrainingRunReader.Read(new Configuration.Text.SourceText("x", File.ReadAllText(
            Testing.RepositoryRoot.Combine("configs", "andrea-120m", "andrea-120m.yaml")))).Plan!;

        Assert.Equal("warmup [0, 20000) firehose [20000, 112619) polish [112619, 200000)", Plans.Times(plan));
        Assert.Equal([7, 16, 14], plan.Regimes.Select(regime => Enumerable.Range(0, plan.Run.Sources.Length).Count(regime.IsAvailable)));
    }
}
