using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Simulation.Environments;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>A regime made ready to be walked; immutable, shared by all threads.</summary>
internal sealed class SimulatedRegime
{
    private static readonly Rational Draws = 1L << 53;

    /// <summary>Prepares a feasible regime.</summary>
    /// <param name="analysis">The regime.</param>
    /// <param name="firstStep">The first step that is walked.</param>
    public SimulatedRegime(RegimeAnalysis analysis, long firstStep)
    {
        (Analysis, FirstStep) = (analysis, firstStep);
        Polytope = analysis.FeasiblePolytope ?? throw new ArgumentException("a regime without mixes cannot be walked", nameof(analysis));
        var bandit = analysis.Regime.Bandit;
        Policy = bandit.Policy.Value;
        (LeastPhase, GreatestPhase) = bandit.PhaseSteps.Value;
        RandomThreshold = (ulong)Floor((Policy switch
        {
            BanditPolicy.Static or BanditPolicy.Unimax => Rational.Zero,
            BanditPolicy.Random => Rational.One,
            _ => bandit.RandomPhases.Value,
        }) * Draws);
        Exploration = bandit.Exploration.Value.ToDouble();
        StepTowardVertex = bandit.StepTowardVertex.Value.ToDouble();
        Reward = new RewardRule(bandit);
        ResetsAtPivot = bandit.AtPivot.Value == AtPivot.Reset;
        IsArm = [.. Enumerable.Range(0, Polytope.Count).Select(i => Polytope.TightCap(i).Sign > 0)];
        Arms = [.. Enumerable.Range(0, Polytope.Count).Where(i => IsArm[i])];
        Floors = Polytope.RoundedFloors;
        Slack = Polytope.Slack.ToDouble();
        RelativeSlacks = Polytope.RelativeSlacks();
        PullSizes = PullSizes.Of(analysis.Run, bandit.Draw.Value);
        Settings = new PolicySettings(bandit, Arms.Length, PullSizes.PullsBetween(FirstStep, End));
        ReferenceLosses = ReferencesOf(analysis.Run);
        StartMix = FindStartMix(analysis, Polytope);
        Leads = LeadBounds.Of(Polytope);
        AreLossesAssumed = analysis.Run.Simulation?.Environment?.Value != LossEnvironment.Recorded
            && !(analysis.Run.Simulation?.Sources ?? []).Any(entry => entry.Noise is not null && IsArm[entry.Source]);
        Points = new MixSampler(Polytope);
    }

    /// <summary>The regime.</summary>
    public RegimeAnalysis Analysis { get; }

    /// <summary>What pulls take, over the steps of the run.</summary>
    public PullSizes PullSizes { get; }

    /// <summary>
    /// The regime without sources that are used up: each counts as excluded, so that its floor falls with it. Null when no mix is left, or
    /// when that is not decided within limits.
    /// </summary>
    /// <param name="dropped">Indices of the sources.</param>
    public SimulatedRegime? Without(IEnumerable<int> dropped)
    {
        var regime = Analysis.Regime;
        foreach (var source in dropped)
        {
            regime = regime with
            {
                Exclusions = regime.Exclusions.SetItem(source, Analysis.Run.Sources[source].OnExhausted!.Value.Place),
                Floors = regime.Floors.SetItem(source, null),
            };
        }

        var analysis = new RegimeAnalysis(Analysis.Run, regime);
        return analysis.FeasiblePolytope is null ? null : new SimulatedRegime(analysis, FirstStep);
    }

    /// <summary>The first step that is walked: the regime's start, or the resume step.</summary>
    public long FirstStep { get; }

    /// <summary>The step after its last one.</summary>
    public long End => Analysis.Regime.End!.Value;

    /// <summary>Its polytope, not empty.</summary>
    public ReachablePolytope Polytope { get; }

    /// <summary>The policy of its bandit phases.</summary>
    public BanditPolicy Policy { get; }

    /// <summary>Least steps of a phase, at least 1.</summary>
    public long LeastPhase { get; }

    /// <summary>Greatest steps of a phase.</summary>
    public long GreatestPhase { get; }

    /// <summary>A phase is random when a uniform 53-bit integer is below this.</summary>
    public ulong RandomThreshold { get; }

    /// <summary>Exploration constant C.</summary>
    public double Exploration { get; }

    /// <summary>Part of the way to the vertex, 0 to 1.</summary>
    public double StepTowardVertex { get; }

    /// <summary>How arms learn.</summary>
    public RewardRule Reward { get; }

    /// <summary>True when the pivot into the regime resets what is known of the arms.</summary>
    public bool ResetsAtPivot { get; }

    /// <summary>Which sources can have a share at all.</summary>
    public ImmutableArray<bool> IsArm { get; }

    /// <summary>The sources that can have a share, in file order; at least one.</summary>
    public ImmutableArray<int> Arms { get; }

    /// <summary>Least share of every source, as the nearest double.</summary>
    public ImmutableArray<double> Floors { get; }

    /// <summary>What the least shares leave of 1.</summary>
    public double Slack { get; }

    /// <summary>Room between least and greatest share of the polytope's free sources, in units of the slack.</summary>
    public ImmutableArray<double> RelativeSlacks { get; }

    /// <summary>Parameters of the policies.</summary>
    public PolicySettings Settings { get; }

    /// <summary>Loss of a reference model on every source, for DoReMi, in nats.</summary>
    public ImmutableArray<double> ReferenceLosses { get; }

    /// <summary>True when the policy moves the mix by what it learns.</summary>
    public bool IsAdaptive => Policy is not (BanditPolicy.Static or BanditPolicy.Random or BanditPolicy.Unimax);

    /// <summary>True when the policy holds one mix.</summary>
    public bool HoldsOneMix => Policy is BanditPolicy.Static or BanditPolicy.Unimax;

    /// <summary>How the policy's choices become mixes.</summary>
    public MixMapping Mapping => MixMappings.Of(Policy, Polytope.Shape);

    /// <summary>
    /// Where a walk begins, and what a policy of one mix holds: the nearest mix to the written one, or the even-most mix; of UniMax its
    /// own.
    /// </summary>
    public ImmutableArray<double> StartMix { get; }

    /// <summary>Which sources can lead, and from which share on that is camping.</summary>
    public LeadBounds Leads { get; }

    /// <summary>True when the file gives the noise of no source that the regime can sample.</summary>
    public bool AreLossesAssumed { get; }

    /// <summary>What pulls earn in the long run, and the best fixed mix; null where that is not defined.</summary>
    public RewardPlan? Rewards { get; private set; }

    /// <summary>Gives the regime the environment in which it is walked, before any walk.</summary>
    public void EnterEnvironment(EnvironmentPlan environment) => Rewards = RewardPlan.Of(this, environment);

    /// <summary>Uniform random points of the polytope.</summary>
    public MixSampler Points { get; }

    private static ImmutableArray<double> ReferencesOf(TrainingRun run)
    {
        var references = new double[run.Sources.Length];
        Array.Fill(references, LossModel.AssumedMean);
        foreach (var entry in run.Simulation?.Sources ?? [])
        {
            references[entry.Source] = (entry.Reference ?? entry.Mean)?.Value.ToDouble() ?? LossModel.AssumedMean;
        }

        return [.. references];
    }

    private static ImmutableArray<double> FindStartMix(RegimeAnalysis analysis, ReachablePolytope polytope)
    {
        var regime = analysis.Regime;
        var start = regime.Bandit.Policy.Value == BanditPolicy.Unimax ? UnimaxMix.Of(analysis, polytope)
            : regime.Mix is { } written
            ? polytope.Project([.. written.Select(share => share?.Value ?? Rational.Zero)])
            : polytope.EvenMostMix;
        return [.. start.Select(share => share.ToDouble())];
    }

    private static System.Numerics.BigInteger Floor(Rational value) => value.Numerator / value.Denominator;
}
