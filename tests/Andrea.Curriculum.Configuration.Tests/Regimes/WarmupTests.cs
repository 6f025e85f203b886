namespace Andrea.Curriculum.Configuration.Tests.Regimes;

public sealed class WarmupTests
{
    private const string Warmup = "curriculum_warmup_steps: 10\ncurriculum_warmup_sources: [a, b]\n";

    [Fact]
    public void A_warmup_has_only_its_own_sources()
    {
        var plan = Plans.Of(Warmup + "exclude: [b]");

        Assert.Equal("ab", Plans.Letters(plan.Regimes[0].Present));
        Assert.Equal("abcd", Plans.Letters(plan.Regimes[1].Present));
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(plan.Regimes[0].IsAvailable));
        Assert.Equal([true, false, true, true], Enumerable.Range(0, 4).Select(plan.Regimes[1].IsAvailable));
    }

    [Fact]
    public void Bounds_of_present_sources_stay_and_floors_of_absent_ones_are_void()
    {
        var plan = Plans.Of(Warmup + "floors: {a: 0.1, c: 0.2, d: 0}\ncaps: {b: 0.5, c: 0.6}");

        Assert.Equal("0.1 - - -", Plans.Bounds(plan.Regimes[0].Floors));
        Assert.Equal("- 0.5 - -", Plans.Bounds(plan.Regimes[0].Caps));
        var voided = Assert.Single(plan.Regimes[0].VoidFloors);
        Assert.Equal(2, voided.Source);
        Assert.Equal("c", plan.Run.Text.Slice(voided.NamePlace.Span).ToString());
        Assert.Equal("0.1 - 0.2 0", Plans.Bounds(plan.Regimes[1].Floors));
        Assert.Empty(plan.Regimes[1].VoidFloors);
    }

    [Theory]
    [InlineData("[c, d]", false)]
    [InlineData("[b, c]", true)]
    [InlineData("[a, b]", true)]
    public void The_floor_of_a_group_is_void_when_all_its_members_are_absent(string members, bool stays)
    {
        var plan = Plans.Of(Warmup + $"groups: [{{name: g, sources: {members}, floor: 0.2, cap: 0.4}}]");

        Assert.Equal(stays, plan.Regimes[0].Groups[0].Floor is not null);
        Assert.NotNull(plan.Regimes[0].Groups[0].Cap);
        Assert.NotNull(plan.Regimes[1].Groups[0].Floor);
    }

    [Fact]
    public void A_constraint_is_never_dropped() =>
        Assert.Single(Plans.Of(Warmup + "constraints: [c >= 0.1]").Regimes[0].Constraints);

    [Theory]
    [InlineData("{a: 0.4, b: 0.6}", true)]
    [InlineData("{a: 1, c: 0}", true)]
    [InlineData("{a: 0.4, c: 0.6}", false)]
    public void A_mix_that_needs_an_absent_source_is_none_of_the_warmup(string mix, bool stays) =>
        Assert.Equal(stays, Plans.Of(Warmup + $"mix: {mix}").Regimes[0].Mix is not null);

    [Fact]
    public void A_warmup_is_not_inherited_and_a_pivot_has_its_own()
    {
        var plan = Plans.Of(Warmup + "floors: {a: 0.1}\nregimes:\n  - {name: p, from_step: 100}\n"
            + "  - {name: q, from_step: 200, floors: {c: 0.3}, curriculum_warmup_steps: 7, curriculum_warmup_sources: [c]}");

        Assert.Equal("warmup [0, 10) firehose [10, 100) p [100, 200) q-warmup [200, 207) q [207, 1000)", Plans.Times(plan));
        Assert.Equal("c", Plans.Letters(plan.Regimes[3].Present));
        Assert.Equal("- - 0.3 -", Plans.Bounds(plan.Regimes[3].Floors));
        Assert.Equal("0.1 - 0.3 -", Plans.Bounds(plan.Regimes[4].Floors));
        Assert.Equal(0, Assert.Single(plan.Regimes[3].VoidFloors).Source);
    }

    [Fact]
    public void A_warmup_shows_what_the_exclusions_of_its_regime_drop()
    {
        var plan = Plans.Of("floors: {a: 0.1}\nregimes:\n  - {name: p, from_step: 100, exclude: [a], curriculum_warmup_steps: 7, curriculum_warmup_sources: [c]}");

        Assert.Empty(plan.Regimes[1].VoidFloors);
        Assert.Equal([1, 1], plan.Regimes.Skip(1).Select(regime => regime.DroppedFloors.Length));
    }
}
