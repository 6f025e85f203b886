namespace Andrea.Curriculum.Cli.Commands;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}
