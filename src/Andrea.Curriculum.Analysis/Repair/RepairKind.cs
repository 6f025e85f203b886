namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>What a repair is to keep small.</summary>
public enum RepairKind
{
    /// <summary>The sum of all distances by which bounds move.</summary>
    LeastChange,

    /// <summary>The number of bounds that move.</summary>
    FewestBounds,
}
