using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What one scope of the file (the top level or an entry of <c>regimes</c>) says of a regime, before inheritance.</summary>
public sealed record RegimeScope
{
    /// <summary>The scope's place: the whole entry, or of the top level its first key.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Name of the regime (top level: the key <c>regime</c>, default <c>firehose</c>).</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>First step; null at top level, whose regime starts at 0.</summary>
    public Located<long>? FromStep { get; init; }

    /// <summary>A written mix, in the order written; null when there is none.</summary>
    public ImmutableArray<SourceShare>? Mix { get; init; }

    /// <summary>True when the mix is not the inherited one, but what the file does not say.</summary>
    public bool MixIsUnknown { get; init; }

    /// <summary>Floors, in the order written.</summary>
    public ImmutableArray<SourceShare> Floors { get; init; } = [];

    /// <summary>Caps, in the order written.</summary>
    public ImmutableArray<SourceShare> Caps { get; init; } = [];

    /// <summary>Excluded sources; a group's name stands for its members.</summary>
    public ImmutableArray<SourceReference> Exclude { get; init; } = [];

    /// <summary>Sources whose inherited exclusion is lifted.</summary>
    public ImmutableArray<SourceReference> Include { get; init; } = [];

    /// <summary>Groups.</summary>
    public ImmutableArray<SourceGroup> Groups { get; init; } = [];

    /// <summary>General linear constraints.</summary>
    public ImmutableArray<LinearConstraint> Constraints { get; init; } = [];

    /// <summary><c>curriculum_warmup_steps</c>: steps of warmup from the start of the scope's regime.</summary>
    public Located<long>? WarmupSteps { get; init; }

    /// <summary><c>curriculum_warmup_sources</c>; null when not written.</summary>
    public ImmutableArray<SourceReference>? WarmupSources { get; init; }

    /// <summary>Place of the key and value <c>curriculum_warmup_sources</c>.</summary>
    public FileSpan? WarmupSourcesPlace { get; init; }

    /// <summary>The scope's <c>bandit</c> section, as written.</summary>
    public BanditScope? Bandit { get; init; }
}
