namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Whether walks camp in a regime.</summary>
public enum CampingVerdict
{
    /// <summary>No: at most half of the windows are camped in.</summary>
    No,

    /// <summary>Yes: more than half of the windows are camped in.</summary>
    Yes,

    /// <summary>Not judged: the bounds give one source the greatest share in every reachable mix.</summary>
    BoundsDecide,

    /// <summary>Not judged: the policy does not adapt.</summary>
    NoBandit,

    /// <summary>Not judged: no walk fills a window.</summary>
    TooFewSteps,
}
