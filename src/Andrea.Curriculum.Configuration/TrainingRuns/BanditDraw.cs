namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>How often a source is drawn from the mix.</summary>
public enum BanditDraw
{
    /// <summary>One source per step.</summary>
    Step,

    /// <summary>One source per sequence of the batch.</summary>
    Sequence,
}
