using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>The <c>simulation</c> section.</summary>
public sealed record SimulationSettings
{
    /// <summary>Place of the section.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Seed of all random streams.</summary>
    public Located<ulong>? Seed { get; init; }

    /// <summary>Name of the environment that answers pulls with losses.</summary>
    public Located<string>? Environment { get; init; }

    /// <summary>What is known of sources' losses.</summary>
    public ImmutableArray<SourceLoss> Sources { get; init; } = [];
}
