using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Tests.Runs;

/// <summary>Bounds and bandits of test regimes, in words.</summary>
internal static class RegimeChanges
{
    public static Regime Floor(this Regime regime, int source, Rational value) =>
        regime with { Floors = regime.Floors.SetItem(source, RunBuilder.At(value)) };

    public static Regime Cap(this Regime regime, int source, Rational value) =>
        regime with { Caps = regime.Caps.SetItem(source, RunBuilder.At(value)) };

    public static Regime Exclude(this Regime regime, int source) =>
        regime with { Exclusions = regime.Exclusions.SetItem(source, RunBuilder.Place) };

    public static Regime Group(this Regime regime, Rational? floor, Rational? cap, params int[] members) => regime with
    {
        Groups = regime.Groups.Add(new SourceGroup
        {
            Place = RunBuilder.Place,
            Name = new Located<string>($"g{regime.Groups.Length}", RunBuilder.Place),
            Members = [.. members],
            Floor = floor is { } least ? RunBuilder.At(least) : null,
            Cap = cap is { } most ? RunBuilder.At(most) : null,
        }),
    };

    /// <summary>A multiple of one source's share is at most another's.</summary>
    public static Regime AtMost(this Regime regime, int source, Rational times, int other) => regime with
    {
        Constraints = regime.Constraints.Add(new LinearConstraint(
            "a <= b", RunBuilder.Place, [new LinearTerm(source, times), new LinearTerm(other, -Rational.One)], null, Rational.Zero)),
    };

    public static Regime Warmup(this Regime regime, params int[] present) => regime with
    {
        Kind = RegimeKind.Warmup,
        Present = [.. Enumerable.Range(0, regime.Present.Length).Select(present.Contains)],
    };

    public static Regime Mix(this Regime regime, params Rational[] mix) =>
        regime with { Mix = [.. mix.Select(share => RunBuilder.At(share))] };

    public static Regime Bandit(this Regime regime, Func<BanditSettings, BanditSettings> change) =>
        regime with { Bandit = change(regime.Bandit) };

    public static Regime Policy(this Regime regime, BanditPolicy policy) =>
        regime.Bandit(bandit => bandit with { Policy = RunBuilder.Written(policy) });

    /// <summary>Halves of the phases that chance makes random: 0, 1 or 2.</summary>
    public static Regime Chance(this Regime regime, int halves) =>
        regime.Bandit(bandit => bandit with { RandomPhases = RunBuilder.Written(Rational.Of(halves, 2)) });

    /// <summary>The published reward, clipped at zero.</summary>
    public static Regime Published(this Regime regime) =>
        regime.Bandit(bandit => bandit with { RewardClipAtZero = RunBuilder.Written(true) });
}
