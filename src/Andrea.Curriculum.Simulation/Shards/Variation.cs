using System.Collections.Immutable;

namespace Andrea.Curriculum.Simulation.Shards;

/// <summary>A key that takes several values, one after the other.</summary>
/// <param name="Key">The key with its sections, such as <c>bandit.exploration</c>.</param>
/// <param name="Values">Its values, as YAML in one line; at least one.</param>
/// <param name="IsEverywhere">Whether regimes that say the key themselves get the value too.</param>
public sealed record Variation(string Key, ImmutableArray<string> Values, bool IsEverywhere);
