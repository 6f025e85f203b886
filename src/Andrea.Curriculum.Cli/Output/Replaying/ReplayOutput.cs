using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Commands.Replaying;
using Andrea.Curriculum.Cli.Output.Linting;

namespace Andrea.Curriculum.Cli.Output.Replaying;

/// <summary>What <c>replay</c> found, in any format: a summary with its findings as text or JSON, the findings alone in those of the linter.</summary>
internal static class ReplayOutput
{
    /// <summary>The whole output.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="findings">The findings, as the linter reports its own.</param>
    /// <param name="format">One of those of the linter.</param>
    /// <param name="terminal">What will show it.</param>
    /// <param name="all">Whether text has a row for every source.</param>
    public static string Of(ReplayReport report, LintReport findings, OutputFormat format, Terminal terminal, bool all)
    {
        switch (format)
        {
            case OutputFormat.Text:
                var paper = new Paper(terminal.Color);
                new ReplayText(paper, terminal.Width, all).Write(report);
                return paper.ToString();
            case OutputFormat.Json:
                return ReplayJson.Of(report);
            default:
                return LintOutput.Of(findings, format, terminal);
        }
    }
}
