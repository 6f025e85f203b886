using System.Text.Json;
using System.Xml.Linq;

using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Linting;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Fuzzing;

/// <summary>Whether outputs are what their formats ask for.</summary>
internal static class Formats
{
    /// <summary>Checks one of the formats.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="turn">Chooses the format.</param>
    public static void Check(LintReport report, int turn)
    {
        var format = OutputFormats.Of(LintOutput.Formats[turn % LintOutput.Formats.Length]);
        var output = LintOutput.Of(report, format, Terminal.None);
        switch (format)
        {
            case OutputFormat.Json or OutputFormat.GitLab:
                using (JsonDocument.Parse(output))
                {
                }

                break;
            case OutputFormat.JsonLines:
                foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    using var _ = JsonDocument.Parse(line);
                }

                break;
            case OutputFormat.Sarif:
                CheckSarif(output, report);
                break;
            case OutputFormat.JUnit:
                Assert.NotNull(XDocument.Parse(output).Root);
                break;
            case OutputFormat.GitHub:
                Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("::", line, StringComparison.Ordinal));
                break;
            default:
                Assert.True(!output.Any(c => char.IsControl(c) && c != '\n'), $"control characters in: {output}");
                break;
        }
    }

    private static void CheckSarif(string output, LintReport report)
    {
        using var document = JsonDocument.Parse(output);
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength();
        var lines = report.Files[0].Reading.Source.LineCount;
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.InRange(result.GetProperty("ruleIndex").GetInt32(), 0, rules - 1);
            var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
            Assert.InRange(region.GetProperty("startLine").GetInt32(), 1, lines);
            Assert.True(region.GetProperty("startColumn").GetInt32() >= 1);
        }
    }
}
