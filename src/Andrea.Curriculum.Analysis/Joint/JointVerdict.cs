namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>Whether some choice of mixes keeps all regimes together within the limits of epochs.</summary>
public enum JointVerdict
{
    /// <summary>Some choice does.</summary>
    Feasible,

    /// <summary>None does.</summary>
    Infeasible,

    /// <summary>Not decided within limits.</summary>
    Undecided,
}
