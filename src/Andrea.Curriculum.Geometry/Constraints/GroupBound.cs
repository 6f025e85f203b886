using System.Collections.Immutable;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>A floor and a cap for the shares of some sources together.</summary>
/// <param name="Members">Indices of the sources, each once; may be empty.</param>
/// <param name="Floor">Least share of the members together; <see cref="ShareBound.NoFloor"/> for none.</param>
/// <param name="Cap">Greatest share of the members together; <see cref="ShareBound.NoCap"/> for none.</param>
public sealed record GroupBound(ImmutableArray<int> Members, ShareBound Floor, ShareBound Cap);
