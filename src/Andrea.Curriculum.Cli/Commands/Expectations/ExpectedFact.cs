namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>What an expectation is about.</summary>
internal enum ExpectedFact
{
    Feasible,
    Infeasible,
    Dimension,

    /// <summary>The number of vertices.</summary>
    Vertices,

    /// <summary>The volume as a fraction of the simplex of all mixes.</summary>
    Volume,

    /// <summary>The volume as a fraction of that simplex cut by the affine hull.</summary>
    VolumeOfHull,

    /// <summary>The share of a source or group in every reachable mix.</summary>
    Share,

    /// <summary>The share of a source or group in some reachable mix.</summary>
    Reach,
}
