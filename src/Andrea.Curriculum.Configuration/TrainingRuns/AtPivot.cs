namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What a pivot does to the bandit's state.</summary>
public enum AtPivot
{
    /// <summary>Pulls, rewards and averages are kept.</summary>
    Keep,

    /// <summary>They start anew.</summary>
    Reset,
}
