using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Environments;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Collects what the file does not say and the simulation uses; each value once.</summary>
internal sealed class AssumedValues
{
    private readonly List<AssumedValue> _values = [];

    /// <summary>All of them, in the order of the file format's keys.</summary>
    public static ImmutableArray<AssumedValue> Of(TrainingRun run, SimulationOptions options, IEnumerable<SimulatedRegime> regimes)
    {
        var all = new AssumedValues();
        var isFirst = true;
        foreach (var regime in regimes)
        {
            if (isFirst && WrittenMix.Departure(regime.Analysis) is { } departure)
            {
                all.Add("mix", departure);
            }

            all.AddBandit(regime.Analysis.Regime, isFirst);
            isFirst = false;
        }

        if (options.Seed is null && run.Simulation?.Seed is null)
        {
            all.Add("simulation.seed", SimulationPlanReading.DefaultSeed.ToString(CultureInfo.InvariantCulture));
        }

        if (run.Simulation?.Environment is null)
        {
            all.Add("simulation.environment", "noise");
        }

        all.AddLosses(run, "mean", LossModel.AssumedMean, entry => entry.Mean is not null);
        all.AddLosses(run, "noise", LossModel.AssumedNoise, entry => entry.Noise is not null);
        return [.. all._values];
    }

    private void AddBandit(Regime regime, bool isFirst)
    {
        var bandit = regime.Bandit;
        var policy = bandit.Policy.Value;
        if (regime.Mix is null && (policy == BanditPolicy.Static || (isFirst && policy == BanditPolicy.Ucb1 && bandit.StepTowardVertex.Value < 1)))
        {
            Add("mix", "the even-most mix");
        }

        Add("bandit.policy", bandit.Policy, PolicyNames.Of);
        if (policy == BanditPolicy.Ucb1)
        {
            Add("bandit.exploration", bandit.Exploration, ExactText.Format);
        }

        if (policy != BanditPolicy.Static)
        {
            Add("bandit.ema_alpha", bandit.EmaAlpha, ExactText.Format);
            Add("bandit.reward.clip_at_zero", bandit.RewardClipAtZero, value => value ? "true" : "false");
            Add("bandit.reward.scale", bandit.RewardScale, ExactText.Format);
        }

        Add("bandit.phase_steps", bandit.PhaseSteps, steps => string.Create(CultureInfo.InvariantCulture, $"[{steps.Least}, {steps.Greatest}]"));
        if (policy == BanditPolicy.Ucb1)
        {
            Add("bandit.random_phases", bandit.RandomPhases, ExactText.Format);
            Add("bandit.step_toward_vertex", bandit.StepTowardVertex, ExactText.Format);
        }

        Add("bandit.draw", bandit.Draw, value => value == BanditDraw.Step ? "step" : "sequence");
        if (!isFirst)
        {
            Add("bandit.at_pivot", bandit.AtPivot, value => value == AtPivot.Keep ? "keep" : "reset");
        }
    }

    private void AddLosses(TrainingRun run, string key, double value, Func<SourceLoss, bool> isKnown)
    {
        var known = (run.Simulation?.Sources ?? []).Where(isKnown).Select(entry => entry.Source).ToHashSet();
        var assumed = Enumerable.Range(0, run.Sources.Length).Where(i => !known.Contains(i)).ToImmutableArray();
        if (!assumed.IsEmpty)
        {
            _values.Add(new AssumedValue($"simulation.sources.{key}", value.ToString("0.0", CultureInfo.InvariantCulture)) { Sources = assumed });
        }
    }

    private void Add<T>(string key, Setting<T> setting, Func<T, string> show)
    {
        if (setting.IsAssumed)
        {
            Add(key, show(setting.Value));
        }
    }

    private void Add(string key, string value)
    {
        if (!_values.Exists(known => known.Key == key && known.Value == value))
        {
            _values.Add(new AssumedValue(key, value));
        }
    }
}
