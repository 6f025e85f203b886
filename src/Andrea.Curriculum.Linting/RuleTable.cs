using System.Text;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting;

/// <summary>The table of rules for readers.</summary>
public static class RuleTable
{
    /// <summary>All rules as a Markdown table: code, name, severity, what it finds. Ends with a line feed.</summary>
    public static string Markdown()
    {
        var table = new StringBuilder("| code | name | severity | finds |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.Rules)
        {
            var (code, name, severity, summary) = rule.Descriptor;
            var other = rule.Descriptor.OtherSeverity is { } also ? $" or {Text(also)}" : "";
            table.Append($"| {code} | {name} | {Text(severity)}{other} | {summary.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return table.ToString();
    }

    private static string Text(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
