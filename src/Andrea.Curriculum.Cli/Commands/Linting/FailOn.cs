using System.CommandLine;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>The severity from which findings fail the command.</summary>
internal static class FailOn
{
    public static readonly string[] Words = ["error", "warning", "info", "never"];

    /// <summary>The option.</summary>
    /// <param name="usual">The word when the command line has none; null for <c>error</c>.</param>
    public static Option<string> Option(string? usual = null)
    {
        var option = new Option<string>("--fail-on")
        {
            Description = "Least severity that makes the exit code 1: error, warning, info or never",
            HelpName = "severity",
            DefaultValueFactory = _ => usual ?? "error",
        };
        Choice.Restrict(option, Words);
        return option;
    }

    /// <summary>Where the word comes from: the option, the variable, or null for neither.</summary>
    public static string? OriginOf(ParseResult parsed, Option<string> option, CommandEnvironment environment) =>
        parsed.GetResult(option) is { Implicit: false } ? option.Name : environment.Variable("ANDREA_FAIL_ON") is null ? null : "ANDREA_FAIL_ON";

    /// <summary>The severity of a word; null for <c>never</c>.</summary>
    public static Severity? Of(string? word) => word switch
    {
        "never" => null,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}
