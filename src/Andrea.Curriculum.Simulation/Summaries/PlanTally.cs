using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Environments;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>What walks of a plan did; merges exactly.</summary>
internal sealed class PlanTally(SimulationPlan plan)
{
    /// <summary>One tally per regime.</summary>
    public ImmutableArray<RegimeTally> Regimes { get; } = [.. plan.Regimes.Select((regime, i) => new RegimeTally(regime, hasPivot: i > 0))];

    /// <summary>When finite sources were used up.</summary>
    public ExhaustionTally Exhaustion { get; } = new(plan.Limits);

    /// <summary>What was drawn.</summary>
    public DataTally Data { get; } = new(plan);

    /// <summary>Adds other walks of the plan.</summary>
    public void Add(PlanTally other)
    {
        Exhaustion.Add(other.Exhaustion);
        Data.Add(other.Data);
        for (var i = 0; i < Regimes.Length; i++)
        {
            Regimes[i].Add(other.Regimes[i]);
        }
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        Exhaustion.Pass(state);
        Data.Pass(state);
        foreach (var regime in Regimes)
        {
            regime.Pass(state);
        }
    }

    /// <summary>The summary of all walks of the plan.</summary>
    public SimulationSummary Summarise() => new()
    {
        Run = plan.Run.Name?.Value,
        Seed = plan.Seed,
        Walks = plan.Walks,
        FirstStep = plan.FirstStep,
        End = plan.End,
        Sources = [.. plan.Run.Sources.Select(source => source.Name.Value)],
        Regimes = [.. plan.Regimes.Select((_, i) =>
            Regimes[i].Summarise(i == 0 ? null : plan.Regimes[i - 1].Analysis.Regime.Name, plan.Walks))],
        Data = Data.Summarise(),
        Environment = plan.Environment.Kind,
        Exhausted = Exhaustion.Summarise(),
        Recorded = [.. plan.Environment.Recorded.Select((losses, i) => new RecordedSource(i, losses.Length, EffectiveSampleSize.Of(losses.AsSpan())))
            .Where(source => source.Losses > 0)],
        Assumed = plan.Assumed,
    };
}
