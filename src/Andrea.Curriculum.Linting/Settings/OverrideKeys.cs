using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting.Paths;
using Andrea.Curriculum.Linting.Rules.Hygiene;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Reads <c>overrides: [{files: [...], ignore: [...], severity: {...}, until: 2027-01-31, reason: ...}]</c>.</summary>
internal static class OverrideKeys
{
    private static readonly string[] Keys = ["files", "ignore", "severity", "until", "reason"];

    /// <summary>The settings with the overrides that are written.</summary>
    public static LintSettings Read(YamlNode value, LintSettings settings, string folder, SettingsProblems problems)
    {
        if (value.Kind != YamlKind.Sequence)
        {
            return problems.WrongType(settings, value, $"`overrides` is {Shown.Found(value)}, expected a list of entries with `files`", "expected a list");
        }

        foreach (var item in value.Items)
        {
            settings = ReadOne(item, settings, folder, problems);
        }

        return settings;
    }

    private static LintSettings ReadOne(YamlNode item, LintSettings settings, string folder, SettingsProblems problems)
    {
        if (item.Kind != YamlKind.Mapping || item.Find("files") is not { } files || PatternsOf(files) is not { } patterns)
        {
            return problems.WrongType(settings, item, "an entry of `overrides` does not say for which files, expected `files: [patterns]`", "expected files");
        }

        foreach (var (key, _) in item.Pairs)
        {
            if (!Keys.Contains(key.Text))
            {
                problems.Unknown(ReadingRules.UnknownKey, key, $"there is no key `{key.Text}` in an entry of `overrides`; its value is not read", Keys);
            }
        }

        var ignore = item.Find("ignore") is { } ignored ? RuleLists.ReadSilenced(ignored, problems) : [];
        var written = item.Find("severity") is { } severity ? SeverityKeys.Read(severity, LintSettings.Default, problems) : LintSettings.Default;
        ignore.AddRange(written.Ignore);

        // A comment cannot say why in JSON; this place is where such a file is suppressed.
        if (ignore.Count > 0 && item.Find("reason") is not { Kind: YamlKind.Scalar, IsNull: false, Text.Length: > 0 })
        {
            problems.Add(SuppressionWithoutReasonRule.Rule, item, "this entry of `overrides` switches rules off and gives no `reason`", "write `reason: ...`");
        }

        return settings with
        {
            Overrides = settings.Overrides.Add(new PathOverride(folder, patterns, [.. ignore], written.Severities)
            {
                Origin = problems.OriginOf(item),
                Place = problems.PlaceOf(files),
                IgnorePlace = problems.PlaceOf(item.Find("ignore") ?? item.Find("severity") ?? files),
                Until = item.Find("until") is { } until ? UntilOf(until, problems) : null,
                Patterns = files.Kind == YamlKind.Scalar ? files.Text : string.Join(", ", TextsOf(files)),
            }),
        };
    }

    private static (DateOnly Day, FileSpan Place)? UntilOf(YamlNode until, SettingsProblems problems) =>
        until.Kind == YamlKind.Scalar && DateOnly.TryParseExact(until.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, problems.PlaceOf(until))
            : problems.WrongType<(DateOnly, FileSpan)?>(null, until, "`until` is no date, expected one such as 2027-01-31", "expected a date");

    private static IEnumerable<string> TextsOf(YamlNode list)
    {
        foreach (var item in list.Items)
        {
            yield return item.Text;
        }
    }

    private static ImmutableArray<PathPattern>? PatternsOf(YamlNode files)
    {
        var patterns = ImmutableArray.CreateBuilder<PathPattern>();
        if (files.Kind == YamlKind.Scalar && !files.IsNull && files.Text.Trim('/').Length > 0)
        {
            patterns.Add(new PathPattern(files.Text));
        }

        foreach (var item in files.Items)
        {
            if (item.Kind != YamlKind.Scalar || item.IsNull || item.Text.Trim('/').Length == 0)
            {
                return null;
            }

            patterns.Add(new PathPattern(item.Text));
        }

        return patterns.Count > 0 ? patterns.ToImmutable() : null;
    }
}
