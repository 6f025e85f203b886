namespace Andrea.Curriculum.Simulation;

/// <summary>Why a run is not simulated; each kind has its own exit code.</summary>
public enum RefusalKind
{
    /// <summary>A regime has no reachable mix (exit code 1).</summary>
    Infeasible,

    /// <summary>The file lacks something that a walk needs, or says what no walk can do (exit code 2).</summary>
    Unusable,

    /// <summary>Something that this version does not simulate (exit code 4).</summary>
    NotSupported,
}
