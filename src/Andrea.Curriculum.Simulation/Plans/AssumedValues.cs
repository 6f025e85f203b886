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
    public static ImmutableArray<AssumedValue> Of(TrainingRun run, SimulationOptions options, IReadOnlyList<SimulatedRegime> regimes)
    {
        var all = new AssumedValues();
        var isFirst = true;
        var moves = regimes.Any(regime => !regime.HoldsOneMix);
        foreach (var regime in regimes)
        {
            if (isFirst && WrittenMix.Departure(regime.Analysis) is { } departure)
            {
                all.Add("mix", departure);
            }

            all.AddBandit(regime, isFirst, moves);
            isFirst = false;
        }

        if (options.Seed is null && run.Simulation?.Seed is null)
        {
            all.Add("simulation.seed", SimulationPlanReading.DefaultSeed.ToString(CultureInfo.InvariantCulture));
        }

        // Where no policy moves, losses and phases change nothing.
        if (moves)
        {
            if (run.Simulation?.Environment is null)
            {
                all.Add("simulation.environment", "noise");
            }

            all.AddEnvironment(run);
        }

        all.AddStock(run, [.. regimes]);
        return [.. all._values];
    }

    private void AddBandit(SimulatedRegime simulated, bool isFirst, bool moves)
    {
        var regime = simulated.Analysis.Regime;
        var bandit = regime.Bandit;
        var policy = bandit.Policy.Value;
        var goesToVertices = MixMappings.GoesToVertices(policy);
        var startsAtMix = isFirst && goesToVertices && bandit.StepTowardVertex.Value < 1;
        if (regime.Mix is null && (policy is BanditPolicy.Static or BanditPolicy.Ado || startsAtMix))
        {
            Add("mix", "the even-most mix");
        }

        Add("bandit.policy", bandit.Policy, PolicyNames.Of);
        AddParameters(simulated, bandit, policy);
        if (!simulated.HoldsOneMix)
        {
            Add("bandit.ema_alpha", bandit.EmaAlpha, ExactText.Format);
            Add("bandit.reward.clip_at_zero", bandit.RewardClipAtZero, value => value ? "true" : "false");
            Add("bandit.reward.scale", bandit.RewardScale, ExactText.Format);
        }

        if (!simulated.HoldsOneMix)
        {
            Add("bandit.phase_steps", bandit.PhaseSteps, steps => string.Create(CultureInfo.InvariantCulture, $"[{steps.Least}, {steps.Greatest}]"));
        }

        if (simulated.IsAdaptive)
        {
            Add("bandit.random_phases", bandit.RandomPhases, ExactText.Format);
        }

        if (goesToVertices)
        {
            Add("bandit.step_toward_vertex", bandit.StepTowardVertex, ExactText.Format);
        }

        Add("bandit.draw", bandit.Draw, value => value == BanditDraw.Step ? "step" : "sequence");
        if (!isFirst && moves)
        {
            Add("bandit.at_pivot", bandit.AtPivot, value => value == AtPivot.Keep ? "keep" : "reset");
        }
    }

    /// <summary>What the environment uses.</summary>
    private void AddEnvironment(TrainingRun run)
    {
        var environment = run.Simulation?.Environment?.Value ?? LossEnvironment.Noise;
        if (environment == LossEnvironment.Recorded)
        {
            return;
        }

        AddLosses(run, "mean", LossModel.AssumedMean, entry => entry.Mean is not null);
        AddLosses(run, "noise", LossModel.AssumedNoise, entry => entry.Noise is not null);
        if (environment == LossEnvironment.LearningCurve)
        {
            AddLosses(run, "start", EnvironmentReading.AssumedStart(run), entry => entry.Start is not null, "0.00");
            AddLosses(run, "exponent", SourceCurve.AssumedExponent, entry => entry.Exponent is not null, "0.0000");
            AddLosses(run, "onset", SourceCurve.AssumedOnset, entry => entry.Onset is not null, "0");
            if (run.Simulation?.Transfer is not { IsEmpty: false })
            {
                Add("simulation.transfer", "none");
            }

            if (run.Simulation?.RepeatWorth is null)
            {
                Add("simulation.repeat_worth", LearningCurveEnvironment.PublishedRepeatWorth.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (environment == LossEnvironment.Memorise)
        {
            AddOf("simulation.sources.memorised_loss", SourceCurve.AssumedMemorisedLoss.ToString(CultureInfo.InvariantCulture),
                [.. (run.Simulation?.Sources ?? []).Where(entry => entry.MemorisedAfter is not null && entry.MemorisedLoss is null).Select(entry => entry.Source).Order()]);
        }
    }

    /// <summary>What becomes of finite sources that the run is long enough to use up.</summary>
    private void AddStock(TrainingRun run, ImmutableArray<SimulatedRegime> regimes)
    {
        var arms = regimes.SelectMany(regime => regime.Arms).Distinct().Order();
        var sequences = SourceSizes.SequencesBetween(run, regimes[0].FirstStep, run.Steps!.Value.Value);
        AddOf("sources.on_exhausted", "repeat",
            [.. arms.Where(i => run.Sources[i].OnExhausted is null && SourceSizes.SequencesOf(run, i) < sequences)]);
        var ending = Enumerable.Range(0, run.Sources.Length)
            .Where(i => run.Sources[i].OnExhausted is { Value: OnExhausted.Drop or OnExhausted.Stop }).ToList();
        AddOf("sources.tokens", "no end of data", [.. ending.Where(i => SourceSizes.SequencesOf(run, i) is null)]);
        if (run.ResumeStep.Value > 0 && ending.Count > 0)
        {
            AddOf("sources.on_exhausted", "counted from the resume step", [.. ending]);
        }
    }

    /// <summary>The parameters that the policy uses.</summary>
    private void AddParameters(SimulatedRegime regime, BanditSettings bandit, BanditPolicy policy)
    {
        switch (policy)
        {
            case BanditPolicy.Ucb1:
                Add("bandit.exploration", bandit.Exploration, ExactText.Format);
                break;
            case BanditPolicy.DiscountedUcb:
                Add("bandit.exploration", bandit.Exploration, ExactText.Format);
                Add("bandit.discount", bandit.Discount, ExactText.Format);
                break;
            case BanditPolicy.SlidingUcb:
                Add("bandit.exploration", bandit.Exploration, ExactText.Format);
                Add("bandit.window_pulls", bandit.WindowPulls, WholeText);
                break;
            case BanditPolicy.UcbTuned or BanditPolicy.Thompson:
                AddRewardRange(bandit);
                break;
            case BanditPolicy.EpsilonGreedy:
                Add("bandit.epsilon", bandit.Epsilon, ExactText.Format);
                break;
            case BanditPolicy.Exp3:
                AddRewardRange(bandit);
                AddUniformPart(bandit, Shown(regime.Settings.Exp3Part) + $", tuned to {regime.Arms.Length} sources and the regime's pulls");
                break;
            case BanditPolicy.Odm:
                Add("bandit.smoothing", bandit.Smoothing, ExactText.Format);
                break;
            case BanditPolicy.Doremi:
                AddUniformPart(bandit, ExactText.Format(PolicySettings.PublishedDoremiPart));
                Add("bandit.step_size", bandit.StepSize, ExactText.Format);
                AddReferences(regime.Analysis.Run);
                break;
            case BanditPolicy.Ado:
                Add("bandit.smoothing", bandit.Smoothing, ExactText.Format);
                Add("bandit.refit_pulls", bandit.RefitPulls, WholeText);
                break;
            case BanditPolicy.Unimax:
                AddEpochs(regime, bandit);
                break;
        }
    }

    private void AddRewardRange(BanditSettings bandit)
    {
        if (bandit.RewardRange is null)
        {
            Add("bandit.reward_range", ExactText.Format(Rational.Abs(bandit.RewardScale.Value)) + ", the reward's scale");
        }
    }

    private void AddUniformPart(BanditSettings bandit, string value)
    {
        if (bandit.UniformPart is null)
        {
            Add("bandit.uniform_part", value);
        }
    }

    private void AddReferences(TrainingRun run)
    {
        var entries = run.Simulation?.Sources ?? [];
        var known = entries.Where(entry => entry.Reference is not null || entry.Mean is not null).Select(entry => entry.Source).ToHashSet();
        AddOf("simulation.sources.reference", "the mean",
            [.. entries.Where(entry => entry.Reference is null && entry.Mean is not null).Select(entry => entry.Source).Order()]);
        AddOf("simulation.sources.reference", LossModel.AssumedMean.ToString("0.0", CultureInfo.InvariantCulture),
            [.. Enumerable.Range(0, run.Sources.Length).Where(i => !known.Contains(i))]);
    }

    private void AddEpochs(SimulatedRegime regime, BanditSettings bandit)
    {
        var run = regime.Analysis.Run;
        if (bandit.UnimaxEpochs.IsAssumed)
        {
            AddOf("bandit.unimax_epochs", ExactText.Format(bandit.UnimaxEpochs.Value),
                [.. regime.Arms.Where(i => UnimaxMix.IsLimited(run, i) && run.Sources[i].MaxEpochs is null)]);
        }

        AddOf("sources.tokens", "no end of data", [.. regime.Arms.Where(i => !UnimaxMix.IsLimited(run, i))]);
    }

    private void AddOf(string key, string value, ImmutableArray<int> sources)
    {
        if (!sources.IsEmpty && !_values.Exists(known => known.Key == key && known.Value == value && known.Sources.SequenceEqual(sources)))
        {
            _values.Add(new AssumedValue(key, value) { Sources = sources });
        }
    }

    private static string WholeText(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Shown(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private void AddLosses(TrainingRun run, string key, double value, Func<SourceLoss, bool> isKnown, string form = "0.0")
    {
        var known = (run.Simulation?.Sources ?? []).Where(isKnown).Select(entry => entry.Source).ToHashSet();
        var assumed = Enumerable.Range(0, run.Sources.Length).Where(i => !known.Contains(i)).ToImmutableArray();
        if (!assumed.IsEmpty)
        {
            _values.Add(new AssumedValue($"simulation.sources.{key}", value.ToString(form, CultureInfo.InvariantCulture)) { Sources = assumed });
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
