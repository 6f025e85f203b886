namespace Andrea.Curriculum.Cli.Commands;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Text,
    Json,

    /// <summary>Only where there is one table: the vertices of <c>solve</c>.</summary>
    Csv,
}
