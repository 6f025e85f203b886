using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Tests;

/// <summary>Short ways to read a config and to write down what was found.</summary>
internal static class Reading
{
    /// <summary>Reads a text.</summary>
    public static TrainingRunReading Of(string text) => TrainingRunReader.Read(new SourceText("run.yaml", text));

    /// <summary>Code, line, column and covered text of a finding, with its message.</summary>
    public static string Line(Finding finding) =>
        $"{finding.Rule.Code} {finding.Severity} {finding.Primary.Place.Start.Line}:{finding.Primary.Place.Start.Column} "
        + $"[{finding.Primary.Place.File.Slice(finding.Primary.Place.Span)}] {finding.Message}{(finding.Help is null ? "" : $" ({finding.Help})")}";

    /// <summary>All findings, one per line.</summary>
    public static string Lines(TrainingRunReading reading) => string.Join('\n', reading.Problems.Select(Line));
}
