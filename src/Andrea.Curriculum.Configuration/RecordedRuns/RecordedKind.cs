namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>What gave a recorded phase its mix.</summary>
public enum RecordedKind
{
    /// <summary>The record does not say.</summary>
    Unknown,

    /// <summary>A random phase.</summary>
    Random,

    /// <summary>A phase of the policy.</summary>
    Bandit,

    /// <summary>A static policy.</summary>
    Static,

    /// <summary>A pivot, which has no steps.</summary>
    Pivot,

    /// <summary>A source was used up and left the mix; it has no steps.</summary>
    Drop,
}
