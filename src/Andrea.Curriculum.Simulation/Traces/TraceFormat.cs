namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Form of a trace.</summary>
public enum TraceFormat
{
    /// <summary>Comma-separated values as RFC 4180 describes them, with a header line.</summary>
    Csv,

    /// <summary>One JSON object per line.</summary>
    JsonLines,

    /// <summary>Apache Parquet, with the columns of <see cref="Csv"/>.</summary>
    Parquet,
}
