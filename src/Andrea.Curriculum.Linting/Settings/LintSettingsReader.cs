using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>
/// Reads <c>.andrea.yaml</c>: <c>select</c> and <c>ignore</c> (lists of codes or names), <c>severity</c> (a mapping of them to
/// <c>off</c>, <c>info</c>, <c>warning</c> or <c>error</c>), and thresholds by name.
/// </summary>
public static class LintSettingsReader
{
    private static readonly string[] Sections = ["select", "ignore", "severity", "extends"];

    /// <summary>Reads a settings file. Never throws for what it holds: every mistake is a finding with a place.</summary>
    /// <param name="source">The file.</param>
    public static LintSettingsReading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var yaml = YamlReader.Read(source);
        var problems = new SettingsProblems(source, yaml.Problems);
        var settings = LintSettings.Default;
        if (!problems.IsBroken && yaml.Tree.HasRoot && !yaml.Tree.Root.IsNull)
        {
            settings = yaml.Tree.Root.Kind == YamlKind.Mapping
                ? ReadKeys(yaml.Tree.Root, problems)
                : problems.WrongType(settings, yaml.Tree.Root, "the settings are no mapping, expected keys such as `ignore`; none of them is read", "expected a mapping");
        }

        return new LintSettingsReading(settings, FindingOrder.Sort(problems.Found));
    }

    private static LintSettings ReadKeys(YamlNode root, SettingsProblems problems)
    {
        var settings = LintSettings.Default;
        foreach (var (key, value) in root.Pairs)
        {
            settings = key.Text switch
            {
                "select" => settings with { Select = settings.Select.Union(RuleLists.Read(value, "select", problems)) },
                "ignore" => settings with { Ignore = settings.Ignore.Union(RuleLists.ReadSilenced(value, problems)) },
                "severity" => SeverityKeys.Read(value, settings, problems),
                "extends" => problems.Unsupported(settings, key),
                _ => ThresholdKeys.TryRead(key.Text, value, settings, problems) ?? Unknown(key, settings, problems),
            };
        }

        return settings;
    }

    private static LintSettings Unknown(YamlNode key, LintSettings settings, SettingsProblems problems)
    {
        problems.Unknown(ReadingRules.UnknownKey, key, $"there is no setting `{key.Text}`; its value is not read", Sections.Concat(ThresholdKeys.Names));
        return settings;
    }
}
