namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Whether walks camp in a regime.</summary>
public enum CampingVerdict
{
    /// <summary>No: at most half of the windows are camped in.</summary>
    No,

    /// <summary>Yes: more than half of the windows are camped in.</summary>
    Yes,

    /// <summary>Not judged: the bounds let at most one source lead.</summary>
    BoundsDecide,

    /// <summary>Not judged: the policy does not adapt.</summary>
    NoBandit,

    /// <summary>Not judged: no walk fills a window.</summary>
    TooFewSteps,

    /// <summary>Not judged: the file gives no source's noise, so that all are assumed alike and only chance tells them apart.</summary>
    LossesAssumed,
}
