using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>The severity from which findings fail the command.</summary>
internal static class FailOn
{
    public static readonly string[] Words = ["error", "warning", "info", "never"];

    /// <summary>The severity of a word; null for <c>never</c>.</summary>
    public static Severity? Of(string? word) => word switch
    {
        "never" => null,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}
