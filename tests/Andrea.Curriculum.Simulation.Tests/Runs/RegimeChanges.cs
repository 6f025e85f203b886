using Andrea.Curriculum.Configuration.Regimes;
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

    /// <summary>The published reward, clipped at zero.</summary>
    public static Regime Published(this Regime regime) =>
        regime.Bandit(bandit => bandit with { RewardClipAtZero = RunBuilder.Written(true) });
}
