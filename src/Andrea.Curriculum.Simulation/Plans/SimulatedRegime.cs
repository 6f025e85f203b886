using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>A regime made ready to be walked; immutable, shared by all threads.</summary>
internal sealed class SimulatedRegime
{
    private static readonly Rational Draws = 1L << 53;

    /// <summary>Prepares a feasible regime.</summary>
    /// <param name="analysis">The regime.</param>
    /// <param name="firstStep">The first step that is walked.</param>
    /// <param name="pullsPerStep">Sources drawn per step.</param>
    public SimulatedRegime(RegimeAnalysis analysis, long firstStep, long pullsPerStep)
    {
        (Analysis, FirstStep, PullsPerStep) = (analysis, firstStep, pullsPerStep);
        Polytope = analysis.FeasiblePolytope ?? throw new ArgumentException("a regime without mixes cannot be walked", nameof(analysis));
        var bandit = analysis.Regime.Bandit;
        Policy = bandit.Policy.Value;
        (LeastPhase, GreatestPhase) = bandit.PhaseSteps.Value;
        RandomThreshold = (ulong)Floor((Policy switch
        {
            BanditPolicy.Static => Rational.Zero,
            BanditPolicy.Random => Rational.One,
            _ => bandit.RandomPhases.Value,
        }) * Draws);
        Exploration = bandit.Exploration.Value.ToDouble();
        StepTowardVertex = bandit.StepTowardVertex.Value.ToDouble();
        Reward = new RewardRule(bandit);
        ResetsAtPivot = bandit.AtPivot.Value == AtPivot.Reset;
        IsArm = [.. Enumerable.Range(0, Polytope.Count).Select(i => Polytope.TightCap(i).Sign > 0)];
        StartMix = FindStartMix(analysis.Regime, Polytope);
        Leads = LeadBounds.Of(Polytope);
        AreLossesAssumed = !(analysis.Run.Simulation?.Sources ?? []).Any(entry => entry.Noise is not null && IsArm[entry.Source]);
        Points = new MixSampler(Polytope);
    }

    /// <summary>The regime.</summary>
    public RegimeAnalysis Analysis { get; }

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

    /// <summary>Sources drawn per step, at least 1.</summary>
    public long PullsPerStep { get; }

    /// <summary>True when the pivot into the regime resets what is known of the arms.</summary>
    public bool ResetsAtPivot { get; }

    /// <summary>Which sources can have a share at all.</summary>
    public ImmutableArray<bool> IsArm { get; }

    /// <summary>The nearest mix to the written one, or the even-most mix: where a walk begins, and what a static policy holds.</summary>
    public ImmutableArray<double> StartMix { get; }

    /// <summary>Which sources can lead, and from which share on that is camping.</summary>
    public LeadBounds Leads { get; }

    /// <summary>True when the file gives the noise of no source that the regime can sample.</summary>
    public bool AreLossesAssumed { get; }

    /// <summary>Uniform random points of the polytope.</summary>
    public MixSampler Points { get; }

    private static ImmutableArray<double> FindStartMix(Regime regime, ReachablePolytope polytope)
    {
        var start = regime.Mix is { } written
            ? polytope.Project([.. written.Select(share => share?.Value ?? Rational.Zero)])
            : polytope.EvenMostMix;
        return [.. start.Select(share => share.ToDouble())];
    }

    private static System.Numerics.BigInteger Floor(Rational value) => value.Numerator / value.Denominator;
}
