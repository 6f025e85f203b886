using System.Numerics;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Settings with which no walk can be made.</summary>
internal static class SettingChecks
{
    private const string Limit = "1e100";

    /// <summary>What sliding-ucb keeps per pull is in memory, once per thread.</summary>
    private const long GreatestWindow = 1_000_000;

    /// <summary>Least factor that divides.</summary>
    private static Rational LeastPositive => Rational.Of(1, 1_000_000_000);

    /// <summary>Greater numbers could overflow sums of rewards.</summary>
    private static Rational Greatest => Rational.Of(BigInteger.Pow(10, 100));

    /// <summary>The first fault of a bandit; null when there is none.</summary>
    public static SimulationRefusal? OfBandit(TrainingRun run, BanditSettings bandit)
    {
        var (least, greatest) = bandit.PhaseSteps.Value;
        if (least < 1 || greatest < least)
        {
            return Unusable($"phases of {least} to {greatest} steps are impossible", bandit.PhaseSteps.Place);
        }

        if (bandit.Draw.Value == BanditDraw.Sequence && run.Batch?.Sequences is null)
        {
            return Unusable("one source per sequence is to be drawn, but `batch.sequences` is missing", bandit.Draw.Place) with
            {
                Help = "write the sequences of a step, such as `batch: {sequences: 8}`, or `draw: step`",
            };
        }

        if (bandit.Draw.Value == BanditDraw.Sequence && run.Batch?.Sequences is { Value: < 1 } sequences)
        {
            return Unusable($"a batch of {sequences.Value} sequences draws no source", sequences.Place);
        }

        return Outside("random_phases", bandit.RandomPhases, Rational.Zero, Rational.One)
            ?? Outside("step_toward_vertex", bandit.StepTowardVertex, Rational.Zero, Rational.One)
            ?? Outside("exploration", bandit.Exploration, Rational.Zero, Greatest)
            ?? Outside("reward.scale", bandit.RewardScale, -Greatest, Greatest)
            ?? Outside("ema_alpha", bandit.EmaAlpha, Rational.Zero, Rational.One)
            ?? OfPolicy(bandit)
            ?? (bandit.EmaAlpha.Value.IsZero ? Unusable("ema_alpha 0 never moves an average", bandit.EmaAlpha.Place) : null);
    }

    private static SimulationRefusal? OfPolicy(BanditSettings bandit) =>
        Outside("discount", bandit.Discount, LeastPositive, Rational.One)
        ?? Outside("epsilon", bandit.Epsilon, Rational.Zero, Rational.One)
        ?? Outside("smoothing", bandit.Smoothing, Rational.Zero, Rational.One)
        ?? Outside("step_size", bandit.StepSize, LeastPositive, Greatest)
        ?? Outside("window_pulls", new Setting<Rational>(bandit.WindowPulls.Value, bandit.WindowPulls.Place), Rational.One, GreatestWindow)
        ?? Outside("refit_pulls", new Setting<Rational>(bandit.RefitPulls.Value, bandit.RefitPulls.Place), Rational.One, 1L << 53)
        ?? (bandit.RewardRange is { } range ? Outside("reward_range", range, LeastPositive, Greatest) : null)
        ?? (bandit.UniformPart is { } part ? Outside("uniform_part", part, Rational.Zero, Rational.One) : null)
        ?? (bandit.UnimaxEpochs.Value.Sign <= 0 ? Unusable("unimax_epochs 0 leaves no source", bandit.UnimaxEpochs.Place) : null);

    /// <summary>The first fault of the environment's losses; null when there is none.</summary>
    public static SimulationRefusal? OfLosses(TrainingRun run)
    {
        foreach (var entry in run.Simulation?.Sources ?? [])
        {
            var refusal = Outside("start", entry.Start, -Greatest) ?? Outside("memorised_loss", entry.MemorisedLoss, -Greatest)
                ?? Outside("exponent", entry.Exponent, Rational.Zero) ?? Outside("onset", entry.Onset, LeastPositive)
                ?? Outside("memorised_after", entry.MemorisedAfter, Rational.Zero) ?? Outside("mean", entry.Mean, -Greatest) ?? Outside("reference", entry.Reference, -Greatest) ?? Outside("noise", entry.Noise, Rational.Zero);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return Outside("repeat_worth", run.Simulation?.RepeatWorth, LeastPositive);
    }

    private static SimulationRefusal? Outside(string key, Located<Rational>? value, Rational least) =>
        value is { } written ? Outside(key, new Setting<Rational>(written.Value, written.Place), least, Greatest) : null;

    private static SimulationRefusal? Outside(string key, Setting<Rational> setting, Rational least, Rational greatest) =>
        setting.Value < least || setting.Value > greatest
            ? Unusable($"{key} {Shown(setting.Value)} is outside {Shown(least)} to {Shown(greatest)}", setting.Place)
            : null;

    private static string Shown(Rational value) =>
        value == Greatest ? Limit : value == -Greatest ? "-" + Limit : Rational.Abs(value) > Greatest ? "beyond " + Limit : ExactText.Format(value);

    private static SimulationRefusal Unusable(string message, FileSpan? place) => new(RefusalKind.Unusable, message, place);
}
