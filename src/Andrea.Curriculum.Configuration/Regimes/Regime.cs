using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>
/// A half-open interval of steps with one set of bounds, after inheritance. All arrays have one entry per source of the run, in
/// file order.
/// </summary>
public sealed record Regime
{
    /// <summary>Name, unique in the run.</summary>
    public required string Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required RegimeKind Kind { get; init; }

    /// <summary>The scope that starts it; of a warmup, the scope that its steps and sources are written in.</summary>
    public required RegimeScope Scope { get; init; }

    /// <summary>First step, 0-based.</summary>
    public required long Start { get; init; }

    /// <summary>Step after the last one; null when the run's steps are unknown. Equal to <see cref="Start"/> when it never runs.</summary>
    public long? End { get; init; }

    /// <summary>True when the regime ended at or before the resume step.</summary>
    public bool IsPast { get; init; }

    /// <summary>True when no step belongs to the regime.</summary>
    public bool IsDead => End is { } end && end <= Start;

    /// <summary>Which sources the regime has at all: in a warmup only its own, elsewhere every one.</summary>
    public ImmutableArray<bool> Present { get; init; } = [];

    /// <summary>Floors in force; null for none. A warmup has no floors of absent sources, an exclusion drops an inherited floor.</summary>
    public ImmutableArray<Located<Rational>?> Floors { get; init; } = [];

    /// <summary>Caps in force; null for none.</summary>
    public ImmutableArray<Located<Rational>?> Caps { get; init; } = [];

    /// <summary>Place of the exclusion in force; null for none.</summary>
    public ImmutableArray<FileSpan?> Exclusions { get; init; } = [];

    /// <summary>The written mix in force; null when there is none. A source that it does not name has share 0.</summary>
    public ImmutableArray<Located<Rational>?>? Mix { get; init; }

    /// <summary>Groups in force, also inherited ones.</summary>
    public ImmutableArray<SourceGroup> Groups { get; init; } = [];

    /// <summary>Constraints in force, also inherited ones.</summary>
    public ImmutableArray<LinearConstraint> Constraints { get; init; } = [];

    /// <summary>Floors that are void here because the warmup does not have their sources.</summary>
    public ImmutableArray<SourceShare> VoidFloors { get; init; } = [];

    /// <summary>Inherited floors that this regime's exclusions drop.</summary>
    public ImmutableArray<SourceShare> DroppedFloors { get; init; } = [];

    /// <summary>The bandit in force.</summary>
    public BanditSettings Bandit { get; init; } = new();

    /// <summary>True when the source can have a share at all: present and not excluded, be it by a cap of 0.</summary>
    public bool IsAvailable(int source) => Present[source] && Exclusions[source] is null && Caps[source] is not { Value.IsZero: true };
}
