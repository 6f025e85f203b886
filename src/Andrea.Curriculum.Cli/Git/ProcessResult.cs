namespace Andrea.Curriculum.Cli.Git;

/// <summary>How another program ended.</summary>
/// <param name="ExitCode">Its exit code; null when there is no such program.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ProcessResult(int? ExitCode, string Output, string Error)
{
    public static ProcessResult NotFound { get; } = new(null, "", "");
}
