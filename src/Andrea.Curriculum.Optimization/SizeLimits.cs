namespace Andrea.Curriculum.Optimization;

/// <summary>How large general constraints may be; beyond them the answer is "undecided within limits", never a guess.</summary>
/// <remarks>All limits count, none measures time: the same constraints are decided or undecided on every machine.</remarks>
public sealed record SizeLimits
{
    /// <summary>The limits that hold unless others are given.</summary>
    public static SizeLimits Default { get; } = new();

    /// <summary>Greatest number of sources.</summary>
    public int Sources { get; init; } = 10_000;

    /// <summary>Greatest number of groups and rows together.</summary>
    public int Rows { get; init; } = 1_000;

    /// <summary>Greatest number of sources times groups and rows.</summary>
    public long Entries { get; init; } = 500_000;

    /// <summary>Greatest size in bits of the common denominator of all bounds, and of a row's coefficients made whole.</summary>
    public int Bits { get; init; } = 16_384;

    /// <summary>Greatest work of one question: changed entries of the tableau, each counted once per 64 bits of its denominator, and
    /// an eighth of the columns per look at all of them. Half a minute or so.</summary>
    public long Work { get; init; } = 100_000_000;
}
