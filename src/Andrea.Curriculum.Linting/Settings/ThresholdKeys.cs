using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Settings.Catalogue;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Reads thresholds by name.</summary>
internal static class ThresholdKeys
{
    private const string WatchedTags = "watched_tags";

    /// <summary>The names of all thresholds.</summary>
    public static IEnumerable<string> Names => SettingCatalogue.All.Where(setting => setting.Kind is SettingKind.Number or SettingKind.Tags).Select(setting => setting.Name);

    /// <summary>The settings with a number changed.</summary>
    public static LintSettings Read(LintSetting setting, YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        var name = setting.Name;
        var (least, greatest) = (setting.Least, setting.Greatest);
        var number = default(Rational);
        var isNumber = value.Kind == YamlKind.Scalar && NumberText.TryParse(value.Text, out number, out _);
        if (!isNumber || number < least || number > greatest)
        {
            var range = greatest is { } most ? $"from {ExactText.Format(least)} to {ExactText.Format(most)}" : $"of at least {ExactText.Format(least)}";
            var hundredth = number / 100;
            problems.Add(
                ReadingRules.WrongType, value, $"`{name}` is {Shown.Found(value)}, expected a number {range}",
                isNumber && hundredth >= least && hundredth <= greatest ? $"for a percentage write `{ExactText.Format(hundredth)}` or `{value.Text}%`" : null);
            return settings;
        }

        return settings with
        {
            Origins = settings.Origins.SetItem(name, problems.OriginOf(value)),
            Thresholds = setting.With!(settings.Thresholds, number),
        };
    }

    /// <summary>The settings with other watched tags.</summary>
    public static LintSettings ReadTags(YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        var tags = new List<string>();
        if (value.Kind == YamlKind.Sequence)
        {
            foreach (var item in value.Items)
            {
                if (item.Kind != YamlKind.Scalar || item.IsNull)
                {
                    return problems.WrongType(settings, item, $"a tag of `{WatchedTags}` is {Shown.Found(item)}, expected a text", "expected a tag");
                }

                tags.Add(item.Text);
            }

            return settings with
            {
                Thresholds = settings.Thresholds with { WatchedTags = [.. tags.Distinct()] },
                Origins = settings.Origins.SetItem(WatchedTags, problems.OriginOf(value)),
            };
        }

        return problems.WrongType(settings, value, $"`{WatchedTags}` is {Shown.Found(value)}, expected a list of tags", "expected a list");
    }
}
