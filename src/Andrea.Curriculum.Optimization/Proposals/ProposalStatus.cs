namespace Andrea.Curriculum.Optimization.Proposals;

/// <summary>What a floating-point solver believes; nothing is decided by it.</summary>
public enum ProposalStatus
{
    /// <summary>It proposes a best mix.</summary>
    Optimal,

    /// <summary>It believes that no mix satisfies all bounds.</summary>
    Infeasible,

    /// <summary>It came to no belief: a limit, numerical trouble, or no solver on this platform.</summary>
    Undecided,
}
