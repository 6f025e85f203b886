namespace Andrea.Curriculum.Geometry;

/// <summary>
/// How much vertices, volume and the greatest ball may cost; beyond that the answer is "undecided within limits", never a guess.
/// </summary>
/// <remarks>All limits count, none measures time: the same polytope is decided or undecided on every machine.</remarks>
public sealed record FigureLimits
{
    /// <summary>The limits that hold unless others are given.</summary>
    public static FigureLimits Default { get; } = new();

    /// <summary>Work of one figure in additions of 64 bits: a second or a few.</summary>
    public long Work { get; init; } = 1L << 30;

    /// <summary>Most different sums of bounds that a group of nested ones may be listed with, and most corners that raw weights may have.</summary>
    public int Sums { get; init; } = 1 << 20;

    /// <summary>Most vertices of general constraints, also of those that have been taken so far while they are taken one by one.</summary>
    public int Vertices { get; init; } = 50_000;

    /// <summary>Work of the search for the least entropy: sources that are looked at, each time one is. A few tenths of a second.</summary>
    public long EntropyWork { get; init; } = 1L << 20;

    /// <summary>Most vertices of general constraints that are tried for the least entropy.</summary>
    public int EntropyVertices { get; init; } = 20_000;
}
