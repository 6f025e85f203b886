using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>What the walks did in one regime.</summary>
public sealed record RegimeSummary
{
    /// <summary>Name of the regime.</summary>
    public required string Name { get; init; }

    /// <summary>Where the regime comes from.</summary>
    public required RegimeKind Kind { get; init; }

    /// <summary>First step walked.</summary>
    public required long FirstStep { get; init; }

    /// <summary>Step after the last one.</summary>
    public required long End { get; init; }

    /// <summary>Dimension of its reachable polytope.</summary>
    public required int Dimension { get; init; }

    /// <summary>Name of the policy, as the file writes it.</summary>
    public required string Policy { get; init; }

    /// <summary>How the policy's choices become mixes.</summary>
    public required MixMapping Mapping { get; init; }

    /// <summary>True when the policy holds one mix: static and unimax.</summary>
    public required bool IsStatic { get; init; }

    /// <summary>True when the file writes the mix that the regime starts from or holds.</summary>
    public required bool HasWrittenMix { get; init; }

    /// <summary>True when random phases are uniform up to double rounding; else a Markov chain draws them, approximately uniformly.</summary>
    public required bool AreRandomPhasesExact { get; init; }

    /// <summary>What the chain shows of itself; null when random phases are exact, and for nested groups too narrow for rejection.</summary>
    public ChainDiagnosis? RandomPhases { get; init; }

    /// <summary>The pivot into the regime; null for the first regime walked.</summary>
    public PivotSummary? Pivot { get; init; }

    /// <summary>Its phases.</summary>
    public required PhaseSummary Phases { get; init; }

    /// <summary>Effective sources of its mixes.</summary>
    public required EffectiveSourcesSummary EffectiveSources { get; init; }

    /// <summary>Which source leads the bandit phases, and whether the walks camp on it.</summary>
    public required CampingSummary Camping { get; init; }

    /// <summary>Equal parts of its steps, earliest first; without those that no walk reaches.</summary>
    public required ImmutableArray<TimePart> Time { get; init; }

    /// <summary>Figures over the walks; without those that no walk has.</summary>
    public required ImmutableArray<FigureSummary> Figures { get; init; }

    /// <summary>The fixed mix that earns most; null where rewards depend on training, or no mix earns more than 0.</summary>
    public BestFixedMix? BestFixedMix { get; init; }

    /// <summary>Every source of the run, in file order.</summary>
    public required ImmutableArray<SourceSummary> Sources { get; init; }
}
