namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>A file, or a folder below a named one, that could not be linted.</summary>
/// <param name="Path">Its path, beginning as the user wrote it.</param>
/// <param name="Problem">One sentence without the path.</param>
internal sealed record UnreadFile(string Path, string Problem)
{
    /// <summary>True when the command line names it, so that the command fails without it.</summary>
    public bool IsNamed { get; init; }
}
