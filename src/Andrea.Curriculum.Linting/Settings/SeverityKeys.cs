using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Reads <c>severity: {AC113: error, ...}</c>.</summary>
internal static class SeverityKeys
{
    /// <summary>The settings with the severities that are written.</summary>
    public static LintSettings Read(YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        if (value.IsNull)
        {
            return settings;
        }

        if (value.Kind != YamlKind.Mapping)
        {
            return problems.WrongType(settings, value, $"`severity` is {Shown.Found(value)}, expected rules with a severity each", "expected {rule: severity}");
        }

        foreach (var (key, written) in value.Pairs)
        {
            if (RuleLists.Find(key, problems) is { } rule)
            {
                settings = Set(rule, written, settings, problems);
            }
        }

        return settings;
    }

    private static LintSettings Set(RuleDescriptor rule, YamlNode written, LintSettings settings, SettingsProblems problems)
    {
        Severity? severity = written.Text switch
        {
            "info" => Severity.Info,
            "warning" => Severity.Warning,
            "error" => Severity.Error,
            _ => null,
        };
        if (severity is null && written.Text != "off")
        {
            return problems.WrongType(
                settings, written, $"the severity of {rule.Code} is {Shown.Found(written)}, expected off, info, warning or error", "expected off, info, warning or error");
        }

        if (RuleCatalogue.IsIndispensable(rule.Code) && severity != Severity.Error)
        {
            RuleLists.Refuse(written, rule.Code, problems);
            return settings;
        }

        var origin = problems.OriginOf(written);
        return severity is { } inForce
            ? settings with
            {
                Severities = settings.Severities.SetItem(rule.Code, inForce),
                Ignore = settings.Ignore.Remove(rule.Code),
                Origins = settings.Origins.Remove("ignore/" + rule.Code).SetItem("severity/" + rule.Code, origin),
            }
            : settings with { Ignore = settings.Ignore.Add(rule.Code), Origins = settings.Origins.SetItem("ignore/" + rule.Code, origin) };
    }
}
