namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>What is wrong with a row of a recorded run.</summary>
public enum RecordFault
{
    /// <summary>Bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>A line that is longer than what is read.</summary>
    TooLong,

    /// <summary>A row that cannot be read.</summary>
    Unreadable,

    /// <summary>The file ends within a row.</summary>
    Truncated,

    /// <summary>A row without a step.</summary>
    StepMissing,

    /// <summary>A step that is no whole number of 0 or more.</summary>
    StepInvalid,

    /// <summary>A loss that is not a finite number.</summary>
    LossNotFinite,

    /// <summary>A share that is not a finite number.</summary>
    ShareNotANumber,

    /// <summary>A source that the config does not have.</summary>
    UnknownSource,

    /// <summary>A regime that the config does not have.</summary>
    UnknownRegime,

    /// <summary>A value that is none of those that are known.</summary>
    UnknownValue,

    /// <summary>A row of another run.</summary>
    OtherRun,

    /// <summary>A step that was recorded before.</summary>
    StepRepeated,

    /// <summary>A step before the last one.</summary>
    StepsGoBack,

    /// <summary>Steps left out.</summary>
    StepsSkipped,

    /// <summary>A step at or after the end of the run.</summary>
    StepBeyondEnd,

    /// <summary>A regime recorded where the config has another one.</summary>
    OtherRegime,

    /// <summary>Nothing that could be held against the config.</summary>
    Empty,
}
