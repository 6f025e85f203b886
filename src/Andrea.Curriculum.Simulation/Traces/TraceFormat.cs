namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Form of a trace.</summary>
public enum TraceFormat
{
    /// <summary>Comma-separated values as RFC 4180 describes them, with a header line.</summary>
    Csv,

    /// <summary>One JSON object per line.</summary>
    JsonLines,
}
