using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>The <c>simulation</c> section.</summary>
public sealed record SimulationSettings
{
    /// <summary>Place of the section.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Seed of all random streams.</summary>
    public Located<ulong>? Seed { get; init; }

    /// <summary>What answers pulls with losses.</summary>
    public Located<LossEnvironment>? Environment { get; init; }

    /// <summary>Path of a log of losses, as written.</summary>
    public Located<string>? Log { get; init; }

    /// <summary>What sequences of one source are worth for others.</summary>
    public ImmutableArray<TransferPart> Transfer { get; init; } = [];

    /// <summary>Repetitions over which repeated data loses 1 - 1/e of its worth.</summary>
    public Located<Rational>? RepeatWorth { get; init; }

    /// <summary>What is known of sources' losses.</summary>
    public ImmutableArray<SourceLoss> Sources { get; init; } = [];
}
