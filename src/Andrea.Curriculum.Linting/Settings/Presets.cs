using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Sets of severities under one name.</summary>
internal static class Presets
{
    /// <summary>Every rule at its own severity.</summary>
    public const string Recommended = "recommended";

    /// <summary>What is only worth knowing counts as a warning.</summary>
    public const string Pedantic = "pedantic";

    /// <summary>The settings with the severities of a preset.</summary>
    public static LintSettings Apply(YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        if (value.Kind != YamlKind.Scalar || value.Text is not (Recommended or Pedantic))
        {
            return problems.WrongType(settings, value, $"`preset` is {Shown.Found(value)}, expected {Recommended} or {Pedantic}", $"expected {Recommended} or {Pedantic}");
        }

        var raised = value.Text == Pedantic
            ? RuleCatalogue.Rules.Where(rule => rule.Descriptor.DefaultSeverity == Severity.Info).Select(rule => KeyValuePair.Create(rule.Descriptor.Code, Severity.Warning))
            : [];
        return settings with
        {
            Preset = value.Text,
            Severities = settings.Severities.Clear().SetItems(raised),
            Origins = settings.Origins.RemoveRange(settings.Severities.Keys.Select(code => "severity/" + code)).SetItem("preset", problems.OriginOf(value)),
        };
    }
}
