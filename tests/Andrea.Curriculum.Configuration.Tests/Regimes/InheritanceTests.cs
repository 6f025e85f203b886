using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Regimes;

public sealed class InheritanceTests
{
    private static string Pivot(string top, string pivot) => $"{top}\nregimes: [{{name: p, from_step: 5, {pivot}}}]";

    [Theory]
    [InlineData("curriculum_warmup_steps: 0", "0.1 0.2 - -")]
    [InlineData("floors: {b: 0.3}", "0.1 0.3 - -")]
    [InlineData("floors: {b: null}", "0.1 - - -")]
    [InlineData("floors: {c: 0.4, a: 0}", "0 0.2 0.4 -")]
    [InlineData("exclude: [b]", "0.1 - - -")]
    [InlineData("exclude: [b], floors: {b: 0.3}", "0.1 0.3 - -")]
    [InlineData("exclude: [b], floors: {b: null}", "0.1 - - -")]
    public void Floors_merge_per_source(string pivot, string expected) =>
        Assert.Equal(expected, Plans.Bounds(Plans.Clean(Pivot("floors: {a: 0.1, b: 0.2}", pivot), "p").Floors));

    [Theory]
    [InlineData("caps: {b: 0.3}", "0.1 0.3 - -")]
    [InlineData("caps: {b: null}", "0.1 - - -")]
    [InlineData("exclude: [b]", "0.1 0.2 - -")]
    public void Caps_merge_per_source(string pivot, string expected) =>
        Assert.Equal(expected, Plans.Bounds(Plans.Clean(Pivot("caps: {a: 0.1, b: 0.2}", pivot), "p").Caps));

    [Theory]
    [InlineData("mix: {a: 0.5, b: 0.5}", "caps: {a: 0.9}", "0.5 0.5 - -")]
    [InlineData("mix: {a: 0.5, b: 0.5}", "mix: {b: 0.2, c: 0.3}", "0.5 0.2 0.3 -")]
    [InlineData("name: x", "mix: {b: 1}", "- 1 - -")]
    public void Mixes_merge_per_source(string top, string pivot, string expected) =>
        Assert.Equal(expected, Plans.Bounds(Plans.Clean(Pivot(top, pivot), "p").Mix!.Value));

    [Fact]
    public void No_mix_is_no_mix() => Assert.Null(Plans.Clean(Pivot("name: x", "caps: {a: 1}"), "p").Mix);

    [Theory]
    [InlineData("exclude: [b]", "ab")]
    [InlineData("include: [a]", "")]
    [InlineData("include: [a], exclude: [a]", "a")]
    [InlineData("include: [a], exclude: [c, d]", "cd")]
    [InlineData("include: [b]", "a")]
    [InlineData("include: [g]", "")]
    public void Exclusions_unite_and_includes_lift(string pivot, string expected) =>
        Assert.Equal(expected, Plans.Letters(
            Plans.Clean(Pivot("exclude: [a]\ngroups: [{name: g, sources: [a, b]}]", pivot), "p").Exclusions.Select(place => place is not null)));

    [Fact]
    public void An_exclusion_beside_a_floor_in_one_scope_contradicts_it()
    {
        var regime = Plans.Clean("floors: {a: 0.1}\nexclude: [a]", "firehose");

        Assert.Equal("0.1 - - -", Plans.Bounds(regime.Floors));
        Assert.NotNull(regime.Exclusions[0]);
        Assert.Empty(regime.DroppedFloors);
    }

    [Fact]
    public void An_exclusion_tells_which_inherited_floors_it_drops()
    {
        var plan = Plans.Of(
            "floors: {a: 0.1, b: 0.2, c: 0}\nregimes: [{name: p, from_step: 5, exclude: [b, c]}, {name: q, from_step: 6, include: [b]}]");

        Assert.Equal([(1, Rational.Of(1, 5))], plan.Regimes[1].DroppedFloors.Select(floor => (floor.Source, floor.Value!.Value.Value)));
        Assert.Empty(plan.Regimes[2].DroppedFloors);
        Assert.Equal("0.1 - - -", Plans.Bounds(plan.Regimes[2].Floors));
        Assert.Equal("c", Plans.Letters(plan.Regimes[2].Exclusions.Select(place => place is not null)));
    }

    [Fact]
    public void Each_regime_inherits_from_the_one_before_it()
    {
        var plan = Plans.Of(
            "floors: {a: 0.1}\nregimes: [{name: p, from_step: 5, floors: {b: 0.2}, caps: {a: 0.5}}, {name: q, from_step: 6, floors: {a: null}}]");

        Assert.Equal(["0.1 - - -", "0.1 0.2 - -", "- 0.2 - -"], plan.Regimes.Select(regime => Plans.Bounds(regime.Floors)));
        Assert.Equal(["- - - -", "0.5 - - -", "0.5 - - -"], plan.Regimes.Select(regime => Plans.Bounds(regime.Caps)));
    }

    [Theory]
    [InlineData("{name: g, cap: 0.9}", "g:ab 0.2..0.9 h:c ..0.5")]
    [InlineData("{name: g, floor: null}", "g:ab ..0.8 h:c ..0.5")]
    [InlineData("{name: g, sources: [d]}", "g:d 0.2..0.8 h:c ..0.5")]
    [InlineData("{name: g, sources: []}", "g: 0.2..0.8 h:c ..0.5")]
    [InlineData("{name: i, sources: [d], floor: 0.1}", "g:ab 0.2..0.8 h:c ..0.5 i:d 0.1..")]
    public void Groups_merge_by_name(string pivot, string expected) =>
        Assert.Equal(expected, Groups(Plans.Clean(
            Pivot("groups: [{name: g, sources: [a, b], floor: 0.2, cap: 0.8}, {name: h, sources: [c], cap: 0.5}]", $"groups: [{pivot}]"), "p").Groups));

    [Fact]
    public void Constraints_append()
    {
        var regime = Plans.Clean(Pivot("constraints: [a <= b]", "constraints: [c <= d, a <= d]"), "p");

        Assert.Equal(["a <= b", "c <= d", "a <= d"], regime.Constraints.Select(constraint => constraint.Text));
    }

    [Fact]
    public void The_bandit_is_inherited_key_by_key()
    {
        var plan = Plans.Of(Pivot(
            "bandit: {policy: thompson, exploration: 3, reward: {scale: 10}}", "bandit: {exploration: 4, reward: {clip_at_zero: true}}"));
        var (own, pivot) = (plan.Regimes[0].Bandit, plan.Regimes[1].Bandit);

        Assert.Equal((BanditPolicy.Thompson, (Rational)3, (Rational)10), (own.Policy.Value, own.Exploration.Value, own.RewardScale.Value));
        Assert.Equal((BanditPolicy.Thompson, (Rational)4, (Rational)10), (pivot.Policy.Value, pivot.Exploration.Value, pivot.RewardScale.Value));
        Assert.Equal((false, true), (own.RewardClipAtZero.Value, pivot.RewardClipAtZero.Value));
        Assert.True(own.RewardClipAtZero.IsAssumed);
        Assert.False(pivot.Policy.IsAssumed);
        Assert.True(pivot.PhaseSteps.IsAssumed);
    }

    [Fact]
    public void Without_a_bandit_everything_is_assumed()
    {
        var bandit = Plans.Clean("", "firehose").Bandit;

        Assert.Null(bandit.Place);
        Assert.True(bandit.Policy.IsAssumed);
        Assert.False(bandit.IsWrittenAndAdaptive);
    }

    [Fact]
    public void What_is_assumed_is_what_the_catalogue_documents()
    {
        string Written(string group) => string.Join(", ", KeyCatalogue.Groups().Single(candidate => candidate.Name == group).Keys
            .Where(key => key.Default is not null).Select(key => $"{key.Name}: {key.Default}"));
        var assumed = Plans.Clean("", "firehose").Bandit;
        var written = Plans.Clean($"bandit: {{{Written("bandit")}, reward: {{{Written("reward")}}}}}", "firehose").Bandit;

        Assert.Equal(Values(assumed), Values(written));
        Assert.False(written.Policy.IsAssumed || written.RewardScale.IsAssumed || written.PhaseSteps.IsAssumed);
    }

    private static string Values(BanditSettings bandit) => string.Join(' ', bandit.Policy.Value, bandit.Exploration.Value, bandit.EmaAlpha.Value,
        bandit.RewardKind.Value, bandit.RewardClipAtZero.Value, bandit.RewardScale.Value, bandit.PhaseSteps.Value, bandit.RandomPhases.Value,
        bandit.StepTowardVertex.Value, bandit.Draw.Value, bandit.AtPivot.Value);

    private static string Groups(IEnumerable<SourceGroup> groups) => string.Join(' ', groups.Select(group =>
        $"{group.Name.Value}:{string.Concat(group.Members.Select(member => (char)('a' + member)))} {group.Floor?.Value}..{group.Cap?.Value}"));
}
