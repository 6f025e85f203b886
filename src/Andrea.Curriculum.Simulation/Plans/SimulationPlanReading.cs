using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Makes the plan of a simulation from a run, or says why there is none.</summary>
internal static class SimulationPlanReading
{
    /// <summary>Seed when neither the caller nor the file names one.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>Beyond this, steps are no longer exact in other programs' doubles.</summary>
    private const long GreatestSteps = 1L << 53;

    /// <summary>Reads a plan; exactly one of the two results is not null.</summary>
    public static (SimulationPlan? Plan, SimulationRefusal? Refusal) Read(RunAnalysis analysis, SimulationOptions options)
    {
        var run = analysis.Run;
        if (FindRefusal(analysis) is { } refusal)
        {
            return (null, refusal);
        }

        var resume = run.ResumeStep.Value;
        var regimes = ImmutableArray.CreateBuilder<SimulatedRegime>();
        foreach (var regime in analysis.Regimes)
        {
            if (IsWalked(regime.Regime, resume))
            {
                regimes.Add(new SimulatedRegime(regime, Math.Max(regime.Regime.Start, resume)));
            }
        }

        var (environment, problem) = EnvironmentReading.Read(run, options, regimes);
        if (environment is null)
        {
            return (null, problem);
        }

        foreach (var regime in regimes)
        {
            regime.EnterEnvironment(environment);
        }

        var plan = new SimulationPlan
        {
            Run = run,
            Seed = options.Seed ?? run.Simulation?.Seed?.Value ?? DefaultSeed,
            Walks = options.Walks,
            Regimes = regimes.ToImmutable(),
            Environment = environment,
            Limits = StockLimit.Of(run),
            Assumed = AssumedValues.Of(run, options, regimes),
        };
        return (plan, null);
    }

    private static bool IsWalked(Regime regime, long resume) =>
        !regime.IsPast && !regime.IsDead && regime.End > Math.Max(regime.Start, resume);

    private static SimulationRefusal? FindRefusal(RunAnalysis analysis)
    {
        var run = analysis.Run;
        if (run.Sources.IsEmpty)
        {
            return new(RefusalKind.Unusable, "a run without sources has nothing to walk over", null);
        }

        foreach (var problem in analysis.Plan.Problems)
        {
            if (problem.Severity == Severity.Error)
            {
                return new(RefusalKind.Unusable, problem.Message, problem.Primary.Place);
            }
        }

        if (run.Steps is not { } steps)
        {
            return new(RefusalKind.Unusable, "the length of the run is unknown: `steps` is missing", null)
            {
                Help = run.Trainer is { } trainer && trainer.Text == run.Text
                    ? "lay a file of your own over it that says it, such as `curriculum: 1`, `for: train.yaml`, `steps: 200000`"
                    : "write the step at which the run ends, such as `steps: 200000`",
            };
        }

        if (steps.Value > GreatestSteps)
        {
            return new(RefusalKind.Unusable, $"{steps.Value} steps exceed what a walk can count, {GreatestSteps}", steps.Place);
        }

        if (!PullSizes.AreCountable(run))
        {
            return new(RefusalKind.Unusable, "the tokens of a step exceed what a walk can count", run.Batch?.Sequences?.Place);
        }

        var walked = analysis.Regimes.Where(regime => IsWalked(regime.Regime, run.ResumeStep.Value)).ToList();
        if (walked.Count == 0)
        {
            return new(RefusalKind.Unusable, "no step is left to walk", run.ResumeStep.Place ?? steps.Place);
        }

        return SettingChecks.OfLosses(run) ?? walked.Select(regime => FindRefusal(run, regime)).FirstOrDefault(found => found is not null);
    }

    private static SimulationRefusal? FindRefusal(TrainingRun run, RegimeAnalysis analysis)
    {
        var regime = analysis.Regime;
        if (analysis.Undecided is { } undecided)
        {
            return new(RefusalKind.NotSupported, undecided.Message, undecided.Place);
        }

        if (analysis.Conflict is { } conflict)
        {
            FileSpan? place = conflict.Labels.IsEmpty ? null : conflict.Labels[0].Place;
            return new(RefusalKind.Infeasible, $"regime `{regime.Name}` has no reachable mix: {conflict.Sentence}", place) { Labels = conflict.Labels };
        }

        return SettingChecks.OfBandit(run, regime.Bandit) ?? WrittenMix.FindRefusal(analysis);
    }
}
