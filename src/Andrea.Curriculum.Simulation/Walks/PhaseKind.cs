namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>What gave a phase its mix.</summary>
public enum PhaseKind
{
    /// <summary>A uniform random point of the polytope.</summary>
    Random,

    /// <summary>The policy.</summary>
    Bandit,

    /// <summary>A pivot: no steps, the nearest point of the new polytope to the mix before it, or the mix of a static policy.</summary>
    Pivot,

    /// <summary>A finite source has been used up and leaves: no steps, the nearest mix without it.</summary>
    Drop,

    /// <summary>A static policy: the written mix, or the even-most one.</summary>
    Static,
}
