using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Settings.Catalogue;

namespace Andrea.Curriculum.Linting.Settings.Showing;

/// <summary>Lists settings with where each value comes from.</summary>
public static class SettingValues
{
    /// <summary>One row for each value, in the order of the catalogue; <c>extends</c> is followed already and has none.</summary>
    public static ImmutableArray<SettingValue> Of(LintSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var rows = ImmutableArray.CreateBuilder<SettingValue>();
        foreach (var setting in SettingCatalogue.All)
        {
            Add(setting, settings, rows);
        }

        return rows.ToImmutable();
    }

    /// <summary>The word for a severity in settings.</summary>
    internal static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static void Add(LintSetting setting, LintSettings settings, ImmutableArray<SettingValue>.Builder rows)
    {
        var origin = SettingOrigin.Of(settings.Origins.GetValueOrDefault(setting.Name));
        switch (setting.Kind)
        {
            case SettingKind.Path:
                rows.Add(new SettingValue(setting.Name, settings.Baseline ?? "none", origin));
                break;
            case SettingKind.Preset:
                rows.Add(new SettingValue(setting.Name, settings.Preset, origin));
                break;
            case SettingKind.Rules when setting.Name == "select":
                rows.Add(new SettingValue(setting.Name, settings.Select.IsEmpty ? "all" : string.Join(", ", settings.Select.Order(StringComparer.Ordinal)), origin));
                break;
            case SettingKind.Rules:
                AddEach(setting.Name, settings.Ignore.Order(StringComparer.Ordinal), settings, "none", _ => "yes", rows);
                break;
            case SettingKind.Severities:
                AddEach(setting.Name, settings.Severities.Keys.Order(StringComparer.Ordinal), settings, "as the rules have it", code => WordOf(settings.Severities[code]), rows);
                break;
            case SettingKind.Overrides:
                AddOverrides(settings, rows);
                break;
            case SettingKind.Number:
                rows.Add(new SettingValue(setting.Name, ExactText.Format(setting.Number!(settings.Thresholds)), origin));
                break;
            case SettingKind.Tags:
                rows.Add(new SettingValue(setting.Name, string.Join(", ", settings.Thresholds.WatchedTags), origin));
                break;
        }
    }

    /// <summary>A row for each rule; what no key of its own says comes from the preset.</summary>
    private static void AddEach(
        string name, IEnumerable<string> codes, LintSettings settings, string nothing, Func<string, string> value, ImmutableArray<SettingValue>.Builder rows)
    {
        var count = rows.Count;
        foreach (var code in codes)
        {
            var origin = settings.Origins.GetValueOrDefault($"{name}/{code}") ?? settings.Origins.GetValueOrDefault("preset");
            rows.Add(new SettingValue($"{name}.{code}", value(code), SettingOrigin.Of(origin)));
        }

        if (rows.Count == count)
        {
            rows.Add(new SettingValue(name, nothing, SettingOrigin.Default));
        }
    }

    private static void AddOverrides(LintSettings settings, ImmutableArray<SettingValue>.Builder rows)
    {
        if (settings.Overrides.IsEmpty)
        {
            rows.Add(new SettingValue("overrides", "none", SettingOrigin.Default));
        }

        for (var i = 0; i < settings.Overrides.Length; i++)
        {
            var entry = settings.Overrides[i];
            var changes = entry.Ignore.Order(StringComparer.Ordinal).Select(code => code + " off")
                .Concat(entry.Severities.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {WordOf(pair.Value)}"));
            var until = entry.Until is { } end ? $" until {end.Day:yyyy-MM-dd}" : "";
            rows.Add(new SettingValue($"overrides[{i}]", $"{entry.Patterns}: {string.Join(", ", changes)}{until}", SettingOrigin.Of(entry.Origin)));
        }
    }
}
