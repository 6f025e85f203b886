using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting.Settings.Catalogue;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>
/// Reads <c>.andrea.yaml</c>: <c>extends</c> (other settings files, whose settings come first), <c>preset</c>, <c>select</c> and
/// <c>ignore</c> (lists of codes or names), <c>severity</c> (a mapping of them to <c>off</c>, <c>info</c>, <c>warning</c> or
/// <c>error</c>), <c>overrides</c> (the same for some files), and thresholds by name.
/// </summary>
public static class LintSettingsReader
{
    /// <summary>Reads a settings file. Never throws for what it holds: every mistake is a finding with a place.</summary>
    /// <param name="source">The file.</param>
    public static LintSettingsReading Read(SourceText source) => Read(source, LintSettings.Default, SettingsSource.None);

    /// <summary>Reads a settings file on top of other settings.</summary>
    /// <param name="source">The file.</param>
    /// <param name="basis">The settings that it changes.</param>
    /// <param name="from">Where the file is, and how those that it extends are opened.</param>
    public static LintSettingsReading Read(SourceText source, LintSettings basis, SettingsSource from)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(from);
        var found = new List<Finding>();
        var settings = Read(source, basis, new ExtendedFiles(from), found);
        return new LintSettingsReading(settings, [.. found]);
    }

    /// <summary>Reads a file of a chain of files that extend each other.</summary>
    internal static LintSettings Read(SourceText source, LintSettings basis, ExtendedFiles chain, List<Finding> found)
    {
        var yaml = YamlReader.Read(source);
        var problems = new SettingsProblems(source, yaml.Problems);
        var settings = basis;
        if (!problems.IsBroken && yaml.Tree.HasRoot && !yaml.Tree.Root.IsNull)
        {
            settings = yaml.Tree.Root.Kind == YamlKind.Mapping
                ? ReadKeys(yaml.Tree.Root, settings, chain, problems, found)
                : problems.WrongType(settings, yaml.Tree.Root, $"the settings are {Shown.Found(yaml.Tree.Root)}, expected keys such as `ignore`", "expected a mapping");
        }

        found.AddRange(FindingOrder.Sort(problems.Found));
        return settings;
    }

    private static LintSettings ReadKeys(YamlNode root, LintSettings settings, ExtendedFiles chain, SettingsProblems problems, List<Finding> found)
    {
        // What others say comes first, wherever the key stands.
        if (root.Find("extends") is { } extended)
        {
            settings = chain.Apply(extended, settings, problems, found);
        }

        if (root.Find("preset") is { } preset)
        {
            settings = Presets.Apply(preset, settings, problems);
        }

        foreach (var (key, value) in root.Pairs)
        {
            settings = SettingCatalogue.Find(key.Text) is { } setting
                ? ReadValue(setting, value, settings, chain, problems)
                : Unknown(key, settings, problems);
        }

        return settings;
    }

    private static LintSettings ReadValue(LintSetting setting, YamlNode value, LintSettings settings, ExtendedFiles chain, SettingsProblems problems) => setting.Kind switch
    {
        SettingKind.Rules => setting.Name == "select" ? Select(value, settings, problems) : Ignore(value, settings, problems),
        SettingKind.Severities => SeverityKeys.Read(value, settings, problems),
        SettingKind.Overrides => OverrideKeys.Read(value, settings, chain.Folder, problems),
        SettingKind.Number => ThresholdKeys.Read(setting, value, settings, problems),
        SettingKind.Tags => ThresholdKeys.ReadTags(value, settings, problems),
        SettingKind.Path => Baseline(value, settings, chain, problems),
        _ => settings,
    };

    private static LintSettings Baseline(YamlNode value, LintSettings settings, ExtendedFiles chain, SettingsProblems problems) =>
        value.Kind != YamlKind.Scalar || value.IsNull || value.Text.Length == 0 || value.Text.Contains('\0', StringComparison.Ordinal)
            ? problems.WrongType(settings, value, $"`baseline` is {Shown.Found(value)}, expected the path of a file", "expected a path")
            : settings with { Baseline = Path.GetFullPath(value.Text, chain.Folder), Origins = settings.Origins.SetItem("baseline", problems.OriginOf(value)) };

    /// <summary>What is selected takes the place of an earlier selection, and brings back what was ignored before.</summary>
    private static LintSettings Select(YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        var codes = RuleLists.Read(value, "select", problems);
        return settings with
        {
            Select = [.. codes],
            Ignore = settings.Ignore.Except(codes),
            Origins = settings.Origins.RemoveRange(codes.Select(code => "ignore/" + code)).SetItem("select", problems.OriginOf(value)),
        };
    }

    private static LintSettings Ignore(YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        var codes = RuleLists.ReadSilenced(value, problems);
        return settings with
        {
            Ignore = settings.Ignore.Union(codes),
            Origins = settings.Origins.SetItems(codes.Select(code => KeyValuePair.Create("ignore/" + code, problems.OriginOf(value)))),
        };
    }

    private static LintSettings Unknown(YamlNode key, LintSettings settings, SettingsProblems problems)
    {
        var known = SettingCatalogue.All.Select(setting => setting.Name).ToList();
        problems.Unknown(ReadingRules.UnknownKey, key, $"there is no setting `{key.Text}`; its value is not read", known, $"the settings are {string.Join(", ", known)}");
        return settings;
    }
}
