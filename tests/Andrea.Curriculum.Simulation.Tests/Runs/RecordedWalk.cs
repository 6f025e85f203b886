using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Tests.Runs;

/// <summary>Keeps every phase of a walk.</summary>
internal sealed class RecordedWalk : IPhaseObserver
{
    public List<PhaseRecord> Phases { get; } = [];

    public List<double[]> Mixes { get; } = [];

    public SimulationPlan Plan { get; private init; } = null!;

    public Walker Walker { get; private init; } = null!;

    /// <summary>Makes and records one walk.</summary>
    public static RecordedWalk Of(RunAnalysis analysis, long walk = 0, ulong seed = 1)
    {
        var plan = PlanOf(analysis, seed);
        var recorded = new RecordedWalk { Plan = plan, Walker = new Walker(plan, plan.Environment.Make(plan.Seed)) };
        recorded.Walker.Walk(walk, recorded, new StepCounter(_ => { }), CancellationToken.None);
        return recorded;
    }

    public static SimulationPlan PlanOf(RunAnalysis analysis, ulong seed = 1)
    {
        var (plan, refusal) = SimulationPlanReading.Read(analysis, new SimulationOptions { Seed = seed });
        Assert.Null(refusal);
        return plan!;
    }

    public void Observe(in PhaseRecord phase, ReadOnlySpan<double> mix)
    {
        Phases.Add(phase);
        Mixes.Add(mix.ToArray());
    }
}
