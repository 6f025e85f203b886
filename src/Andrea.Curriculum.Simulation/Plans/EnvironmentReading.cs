using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Simulation.Environments;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Makes the environment of a simulation from a run, or says why there is none.</summary>
internal static class EnvironmentReading
{
    /// <summary>Reads the environment; exactly one of the two results is not null.</summary>
    /// <param name="run">The run.</param>
    /// <param name="options">Reads the log of recorded losses.</param>
    /// <param name="regimes">The regimes that are walked.</param>
    public static (EnvironmentPlan? Plan, SimulationRefusal? Refusal) Read(
        TrainingRun run, SimulationOptions options, IReadOnlyList<SimulatedRegime> regimes)
    {
        var settings = run.Simulation;
        var plan = new EnvironmentPlan
        {
            Kind = settings?.Environment?.Value ?? LossEnvironment.Noise,
            Losses = LossesOf(run),
            Curves = CurvesOf(run),
            Transfer = [.. (settings?.Transfer ?? []).Select(part => (part.From, part.To, part.Part.Value.ToDouble()))],
            RepeatWorth = settings?.RepeatWorth?.Value.ToDouble() ?? LearningCurveEnvironment.PublishedRepeatWorth,
        };
        return plan.Kind switch
        {
            LossEnvironment.Recorded => ReadLog(run, plan, options, regimes),
            LossEnvironment.Memorise when plan.Curves.All(curve => double.IsInfinity(curve.Epoch) || double.IsInfinity(curve.MemorisedAfter)) =>
                (null, new(RefusalKind.Unusable, "no source can be memorised: none has a known size and `memorised_after`", settings!.Environment!.Value.Place)
                {
                    Help = "write `documents` for a source and `memorised_after: 20` in its entry of `simulation.sources`, or take `environment: noise`",
                }),
            _ => (plan, null),
        };
    }

    private static (EnvironmentPlan?, SimulationRefusal?) ReadLog(
        TrainingRun run, EnvironmentPlan plan, SimulationOptions options, IReadOnlyList<SimulatedRegime> regimes)
    {
        var place = run.Simulation!.Environment!.Value.Place;
        if (run.Simulation.Log is not { } log)
        {
            return (null, new(RefusalKind.Unusable, "the recorded environment needs a log of losses: `simulation.log` is missing", place)
            {
                Help = "write the path of a CSV or JSON lines file with `source` and `loss`, such as `log: losses.csv`",
            });
        }

        if (options.ReadLog is not { } read)
        {
            return (null, new(RefusalKind.NotSupported, "recorded losses cannot be read here", log.Place));
        }

        var problem = LossLog.Read(read(log.Value), [.. run.Sources.Select(source => source.Name.Value)], out var losses);
        problem ??= Missing(run, losses, regimes);
        return problem is null
            ? (plan with { Recorded = losses }, null)
            : (null, new(RefusalKind.Unusable, problem, log.Place));
    }

    private static string? Missing(TrainingRun run, ImmutableArray<ImmutableArray<double>> losses, IReadOnlyList<SimulatedRegime> regimes)
    {
        for (var i = 0; i < losses.Length; i++)
        {
            if (losses[i].IsEmpty && regimes.Any(regime => regime.IsArm[i]))
            {
                return $"the log has no loss of `{run.Sources[i].Name.Value}`, which can be drawn";
            }
        }

        return null;
    }

    private static ImmutableArray<LossModel> LossesOf(TrainingRun run)
    {
        var losses = new LossModel[run.Sources.Length];
        Array.Fill(losses, new LossModel(LossModel.AssumedMean, LossModel.AssumedNoise));
        foreach (var entry in run.Simulation?.Sources ?? [])
        {
            losses[entry.Source] = new LossModel(
                Known(entry.Mean) ?? LossModel.AssumedMean, Known(entry.Noise) ?? LossModel.AssumedNoise);
        }

        return [.. losses];
    }

    private static ImmutableArray<SourceCurve> CurvesOf(TrainingRun run)
    {
        var start = AssumedStart(run);
        var curves = new SourceCurve[run.Sources.Length];
        for (var i = 0; i < curves.Length; i++)
        {
            curves[i] = new SourceCurve
            {
                Mean = LossModel.AssumedMean,
                Noise = LossModel.AssumedNoise,
                Start = start,
                Epoch = SourceSizes.UnitsOf(run, i)?.ToDouble() ?? double.PositiveInfinity,
            };
        }

        foreach (var entry in run.Simulation?.Sources ?? [])
        {
            curves[entry.Source] = curves[entry.Source] with
            {
                Mean = Known(entry.Mean) ?? LossModel.AssumedMean,
                Noise = Known(entry.Noise) ?? LossModel.AssumedNoise,
                Start = Known(entry.Start) ?? start,
                Exponent = Known(entry.Exponent) ?? SourceCurve.AssumedExponent,
                Onset = Known(entry.Onset) ?? SourceCurve.AssumedOnset,
                MemorisedAfter = Known(entry.MemorisedAfter) ?? double.PositiveInfinity,
                MemorisedLoss = Known(entry.MemorisedLoss) ?? SourceCurve.AssumedMemorisedLoss,
            };
        }

        return [.. curves];
    }

    /// <summary>Loss of chance: the logarithm of the vocabulary.</summary>
    public static double AssumedStart(TrainingRun run) =>
        run.Model?.VocabularySize is { Value: > 1 and var vocabulary } ? ScalarMath.Log(vocabulary) : SourceCurve.AssumedStart;

    private static double? Known(Located<Rational>? value) => value?.Value.ToDouble();
}
