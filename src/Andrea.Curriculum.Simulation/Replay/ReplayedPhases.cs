namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>The recorded phases of a regime.</summary>
/// <param name="Random">Random phases.</param>
/// <param name="Bandit">Phases of the policy.</param>
/// <param name="Static">Phases of a static policy.</param>
/// <param name="Unknown">Phases whose kind is not recorded: runs of equal mixes.</param>
/// <param name="Least">Least length; 0 without phases.</param>
/// <param name="Greatest">Greatest length.</param>
public sealed record ReplayedPhases(long Random, long Bandit, long Static, long Unknown, long Least, long Greatest)
{
    /// <summary>All phases.</summary>
    public long Count => Random + Bandit + Static + Unknown;
}
