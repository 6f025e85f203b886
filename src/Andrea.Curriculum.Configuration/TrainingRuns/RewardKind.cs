namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What a pull is rewarded for.</summary>
public enum RewardKind
{
    /// <summary>How far the loss fell below the source's running average.</summary>
    LossDrop,
}
