namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What happens when a finite source is used up.</summary>
public enum OnExhausted
{
    /// <summary>It starts again.</summary>
    Repeat,

    /// <summary>It leaves the mix.</summary>
    Drop,

    /// <summary>The run ends.</summary>
    Stop,
}
