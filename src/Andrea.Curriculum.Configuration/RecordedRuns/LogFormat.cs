namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>Form of a recorded run.</summary>
public enum LogFormat
{
    /// <summary>One JSON object per line: events of <c>unfirehose/1.0/training-run</c>, traces of <c>simulate</c>, or records of steps.</summary>
    JsonLines,

    /// <summary>A JSON array of <c>[step, loss]</c> pairs, alone or as <c>{"points": [...]}</c>.</summary>
    Pairs,

    /// <summary>Comma-separated values with a header: traces of <c>simulate</c>, or a table of steps.</summary>
    Csv,
}
