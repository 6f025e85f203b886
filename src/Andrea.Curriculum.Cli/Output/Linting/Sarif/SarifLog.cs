using System.Text.Json;

using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting.Sarif;

/// <summary>What <c>lint</c> found as a log of SARIF 2.1.0 (OASIS, errata 01) with one run.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Of(LintReport report) => JsonText.Of(writer =>
    {
        RuleDescriptor[] rules = [.. report.Files
            .SelectMany(file => file.Result.Findings.Concat(file.Result.Baselined).Concat(file.Result.Suppressed.Select(suppressed => suppressed.Finding))).Select(finding => finding.Rule)
            .DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        SarifTool.Write(writer, rules);
        SarifInvocation.Write(writer, report);
        WriteArtifacts(writer, report);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var file in report.Files)
        {
            SarifResults.Write(writer, file, rules);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>All files that were looked at, so that a clean one can be told from one that was left out.</summary>
    private static void WriteArtifacts(Utf8JsonWriter writer, LintReport report)
    {
        writer.WriteStartArray("artifacts");
        foreach (var path in report.Files.Select(file => file.Reading.Source.Path).Distinct())
        {
            writer.WriteStartObject();
            SarifPlaces.WriteLocation(writer, "location", path);
            writer.WriteStartArray("roles");
            writer.WriteStringValue("analysisTarget");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
