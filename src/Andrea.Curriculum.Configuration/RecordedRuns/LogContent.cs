namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>What a recorded run was found to hold.</summary>
public enum LogContent
{
    /// <summary>Nothing that says what it is.</summary>
    Unknown,

    /// <summary>Events of <c>unfirehose/1.0/training-run</c>.</summary>
    TrainingRunEvents,

    /// <summary>A trace of <c>andrea simulate</c>: phases with their mixes.</summary>
    Trace,

    /// <summary>Pairs of step and loss.</summary>
    Losses,

    /// <summary>Rows of steps.</summary>
    Steps,
}
