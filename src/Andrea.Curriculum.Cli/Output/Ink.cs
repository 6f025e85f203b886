namespace Andrea.Curriculum.Cli.Output;

/// <summary>What a piece of text is; on a terminal with colours each kind has its own look.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Dim,
    Error,
    Warning,
    Info,
    Good,
    Gutter,
    Secondary,
}
