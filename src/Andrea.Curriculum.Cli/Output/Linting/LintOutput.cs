using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Output.Linting.Formats;
using Andrea.Curriculum.Cli.Output.Linting.Sarif;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>What <c>lint</c> found, in any format.</summary>
internal static class LintOutput
{
    /// <summary>The words for the formats, the default first.</summary>
    public static readonly string[] Formats = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit"];

    /// <summary>The whole output.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="terminal">What will show it; only text for people differs.</param>
    public static string Of(LintReport report, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Concise:
                return ConciseLint.Of(report);
            case OutputFormat.Json:
                return LintJson.Of(report);
            case OutputFormat.JsonLines:
                return LintJsonLines.Of(report);
            case OutputFormat.Sarif:
                return SarifLog.Of(report);
            case OutputFormat.GitHub:
                return GitHubAnnotations.Of(report);
            case OutputFormat.GitLab:
                return GitLabReport.Of(report);
            case OutputFormat.JUnit:
                return JUnitReport.Of(report);
            default:
                var paper = new Paper(terminal.Color);
                new LintText(paper, terminal.Width).Write(report);
                return paper.ToString();
        }
    }
}
