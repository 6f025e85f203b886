using System.Collections.Immutable;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A value that the file does not say and the simulation assumed.</summary>
/// <param name="Key">The key that would say it, such as <c>bandit.exploration</c>.</param>
/// <param name="Value">The value, as a file would write it.</param>
public sealed record AssumedValue(string Key, string Value)
{
    /// <summary>Indices of the sources that it was assumed for; empty when it is no source's.</summary>
    public ImmutableArray<int> Sources { get; init; } = [];
}
