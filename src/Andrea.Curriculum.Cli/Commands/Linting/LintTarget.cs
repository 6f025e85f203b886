namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>A file to lint.</summary>
/// <param name="Path">Its path as the user wrote it or as it was found, or <c>-</c>.</param>
/// <param name="IsFound">True when it was found in a folder or by a pattern, and may be no curriculum.</param>
internal readonly record struct LintTarget(string Path, bool IsFound);
