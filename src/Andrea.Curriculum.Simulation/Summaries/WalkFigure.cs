namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A number that says how one walk went through one regime.</summary>
public enum WalkFigure
{
    /// <summary>Effective sources, the mean over its steps.</summary>
    EffectiveSources,

    /// <summary>Share of the source with the greatest one, the mean over its steps.</summary>
    GreatestShare,

    /// <summary>Part of its bandit steps that the source leads that leads most; absent without bandit steps.</summary>
    LeaderPart,

    /// <summary>Part of its windows in which one source camps; absent when camping is not judged, or no window is full.</summary>
    CampedPart,

    /// <summary>What its mixes earn less than the best fixed mix, as a part of what that earns; absent where that is not defined.</summary>
    Regret,
}
