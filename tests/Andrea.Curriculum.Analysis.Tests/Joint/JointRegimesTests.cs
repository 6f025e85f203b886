using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Tests.Joint;

public sealed class JointRegimesTests
{
    private const string Head = "steps: 100\nbatch: {sequences: 1, sequence_length: 1000}\n";

    [Fact]
    public void Regimes_that_fit_alone_may_not_fit_together()
    {
        var joint = Joint("""
            sources: [{name: a, tokens: 20K, max_epochs: 1.5}, b]
            floors: {a: 0.4}
            regimes: [{name: late, from_step: 50}]
            """);

        Assert.Equal(JointVerdict.Infeasible, joint.Verdict);
        Assert.Equal<int>([0], joint.Conflict!.Sources);
        Assert.Equal(30_000, joint.Conflict.Held);
        Assert.Equal<RegimeTokens>([new RegimeTokens(0, 20_000), new RegimeTokens(1, 20_000)], joint.Conflict.Demands);
        Assert.True(joint.Conflict.IsMinimal);
        Assert.Empty(joint.Alone);
    }

    [Fact]
    public void Sources_that_share_a_regime_conflict_together()
    {
        var joint = Joint("""
            sources: [{name: a, tokens: 30K, max_epochs: 1}, {name: b, tokens: 30K, max_epochs: 1}, {name: c, tokens: 90K, max_epochs: 1}, d]
            caps: {d: 0.1}
            regimes: [{name: late, from_step: 30, exclude: [c]}]
            """);

        Assert.Equal<int>([0, 1], joint.Conflict!.Sources);
        Assert.Equal(63_000, joint.Conflict.Demanded);
        Assert.Equal<int>([1], joint.Alone);
    }

    [Fact]
    public void Limits_imply_caps_and_what_can_be_drawn()
    {
        var joint = Joint("""
            sources: [{name: a, tokens: 20K, max_epochs: 2}, b]
            floors: {a: 0.1}
            caps: {b: 0.9}
            regimes: [{name: late, from_step: 60}]
            """);

        Assert.Equal(JointVerdict.Feasible, joint.Verdict);
        Assert.Equal<ImpliedCap>([new ImpliedCap(0, 0, Rational.Of(6, 10)), new ImpliedCap(1, 0, Rational.Of(34, 40))], joint.ImpliedCaps!.Value);
        Assert.Equal<JointExtent>([new JointExtent(0, 10_000, 40_000), new JointExtent(1, 60_000, 90_000)], joint.Extents!.Value);
    }

    [Fact]
    public void Groups_and_static_mixes_take_part()
    {
        var joint = Joint("""
            sources: [{name: a, tokens: 10K, max_epochs: 1}, {name: b, tokens: 30K, max_epochs: 1}, c]
            groups: [{name: g, sources: [a, b], floor: 0.5}]
            regimes: [{name: late, from_step: 60, mix: {b: 0.25, c: 0.75}, groups: [{name: g, floor: null}], bandit: {policy: static}}]
            """);

        // 30,000 of the group in the first regime, of which a has 10,000 and b, after the 10,000 of the static mix, 20,000.
        Assert.Equal(JointVerdict.Feasible, joint.Verdict);
        Assert.Equal<JointExtent>([new JointExtent(0, 10_000, 10_000), new JointExtent(1, 30_000, 30_000), new JointExtent(2, 60_000, 60_000)], joint.Extents!.Value);
    }

    [Theory]
    [InlineData("sources: [a, b]")]
    [InlineData("sources: [{name: a, max_epochs: 1}, b]")]
    [InlineData("sources: [{name: a, tokens: 100K, max_epochs: 1}, b]")]
    public void Without_a_limit_that_can_bind_all_is_feasible(string yaml)
    {
        var joint = Joint(yaml);
        Assert.Equal(JointVerdict.Feasible, joint.Verdict);
        Assert.Empty(joint.ImpliedCaps!.Value);
        Assert.Equal(new JointExtent(0, 0, 100_000), joint.Extents!.Value[0]);
    }

    /// <summary>Ten steps each; b is twice a at least, so that limits of a and b bind each other.</summary>
    private const string Tied =
        """
        steps: 20
        batch: {sequences: 1, sequence_length: 1}
        sources: [{name: a}, {name: b, tokens: 1, max_epochs: LIMIT}, {name: c}, {name: d}]
        floors: {a: 0.3}
        constraints: [b >= 2 * a, a + c <= 0.6, c + d <= 0.5]
        regimes: [{name: late, from_step: 10, floors: {a: 0.2}}]

        """;

    [Fact]
    public void Constraints_bind_regimes_together()
    {
        var joint = Run.Of(Tied.Replace("LIMIT", "9", StringComparison.Ordinal)).Joint!;

        Assert.Equal(JointVerdict.Infeasible, joint.Verdict);
        Assert.Equal((0, 1), (joint.Alone.Length, Assert.Single(joint.Conflict!.Sources)));
        Assert.Equal([6, 4], joint.Conflict.Demands.Select(demand => demand.Tokens).ToArray());
        Assert.Equal((9, true), (joint.Conflict.Held, joint.Conflict.IsPlainSum));
    }

    [Fact]
    public void Constraints_imply_caps_and_what_can_be_drawn()
    {
        var joint = Run.Of(Tied.Replace("LIMIT", "12", StringComparison.Ordinal)).Joint!;

        Assert.Equal(JointVerdict.Feasible, joint.Verdict);
        Assert.Equal((5, 6), (joint.Extents!.Value[0].Least, joint.Extents.Value[0].Greatest));
        Assert.Equal((10, 12), (joint.Extents.Value[1].Least, joint.Extents.Value[1].Greatest));
        Assert.Equal([(1, Rational.Of(3, 5))], joint.ImpliedCaps!.Value.Select(cap => (cap.Regime, cap.Share)).ToArray());
    }

    [Fact]
    public void Limits_that_multiples_tie_are_counted_as_often()
    {
        var joint = Run.Of(
            """
            steps: 10
            batch: {sequences: 1, sequence_length: 1}
            sources: [{name: a, tokens: 1, max_epochs: 2}, {name: b, tokens: 1, max_epochs: 5}, c]
            constraints: ["2 * a + b >= 1", "c + a <= 0.5"]

            """).Joint!;

        Assert.Equal(JointVerdict.Infeasible, joint.Verdict);
        Assert.Equal([2, 1], joint.Conflict!.Weights.ToArray());
        Assert.Equal((9, 10), (joint.Conflict.Held, joint.Conflict.Demanded));
    }

    [Fact]
    public void Raw_weights_take_part()
    {
        const string Raw = "steps: 10\nbatch: {sequences: 1, sequence_length: 1}\nbounds: raw\nfloors: {a: 0.5}\n";
        var infeasible = Run.Of(Raw + "sources: [{name: a, tokens: 1, max_epochs: 1}, b, c]\n").Joint!;
        var feasible = Run.Of(Raw + "sources: [{name: a, tokens: 1, max_epochs: 2}, b, c]\n").Joint!;

        Assert.Equal(JointVerdict.Infeasible, infeasible.Verdict);
        Assert.Equal(2, infeasible.Conflict!.Demanded);
        Assert.Equal((2, 2), (feasible.Extents!.Value[0].Least, feasible.Extents.Value[0].Greatest));
        Assert.Equal((4, 4), (feasible.Extents.Value[1].Least, feasible.Extents.Value[1].Greatest));
    }

    [Fact]
    public void There_is_no_answer_without_a_budget() => Assert.Null(Run.Of("sources: [{name: a, tokens: 1, max_epochs: 1}, b]\n").Joint);

    private static JointRegimes Joint(string yaml)
    {
        var joint = Run.Of(Head + yaml + "\n").Joint;
        Assert.NotNull(joint);
        return joint;
    }
}
