namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>What a walk knows of one source.</summary>
internal struct Arm
{
    /// <summary>Exponential running average of its losses; the first loss until the second pull.</summary>
    public double LossAverage;

    /// <summary>Sum of its rewards.</summary>
    public double RewardSum;

    /// <summary>Number of its pulls.</summary>
    public long Pulls;

    /// <summary>Plain running average of its rewards, the first pull's 0 included.</summary>
    public readonly double MeanReward => RewardSum / Pulls;
}
