using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Simulation;

/// <summary>Why a run is not simulated.</summary>
/// <param name="Kind">Kind of reason.</param>
/// <param name="Message">The reason in a sentence without a final period.</param>
/// <param name="Place">Where the file asks for it; null when it lacks something.</param>
public sealed record SimulationRefusal(RefusalKind Kind, string Message, FileSpan? Place)
{
    /// <summary>Further places that take part, such as the bounds of a conflict.</summary>
    public ImmutableArray<Label> Labels { get; init; } = [];

    /// <summary>What to do about it; null when there is nothing to say.</summary>
    public string? Help { get; init; }
}
