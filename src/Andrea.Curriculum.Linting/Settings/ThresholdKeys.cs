using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Reads thresholds by name.</summary>
internal static class ThresholdKeys
{
    private const string WatchedTags = "watched_tags";

    /// <summary>The names of all thresholds.</summary>
    public static IEnumerable<string> Names { get; } =
    [
        "camping_share", "min_effective_sources", "sliver", "near_miss_sum", "max_pivot_variation", "min_pulls", "max_peak_lr", "large_model", "max_steps_at_risk",
        "many_sources", WatchedTags,
    ];

    /// <summary>The settings with a threshold changed; null when no threshold has the name.</summary>
    public static LintSettings? TryRead(string name, YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        if (!Names.Contains(name))
        {
            return null;
        }

        if (name == WatchedTags)
        {
            return ReadTags(value, settings, problems);
        }

        if (value.Kind != YamlKind.Scalar || !NumberText.TryParse(value.Text, out var number, out _) || number.Sign < 0)
        {
            return problems.WrongType(settings, value, $"`{name}` is no number of 0 or more; it keeps its default", "expected a number");
        }

        var (least, greatest) = RangeOf(name);
        if (number < least || number > greatest)
        {
            var hundredth = number / 100;
            problems.Add(
                ReadingRules.WrongType, value,
                $"`{name}` is {ExactText.Format(number)}, expected a number {(greatest is { } most ? $"from {ExactText.Format(least)} to {ExactText.Format(most)}" : $"of at least {ExactText.Format(least)}")}; "
                    + "it keeps its default",
                hundredth >= least && hundredth <= greatest ? $"for a percentage write `{ExactText.Format(hundredth)}` or `{value.Text}%`" : null);
            return settings;
        }

        var thresholds = settings.Thresholds;
        return settings with
        {
            Origins = settings.Origins.SetItem(name, problems.OriginOf(value)),
            Thresholds = name switch
            {
                "camping_share" => thresholds with { CampingShare = number },
                "min_effective_sources" => thresholds with { MinEffectiveSources = number },
                "sliver" => thresholds with { Sliver = number },
                "near_miss_sum" => thresholds with { NearMissSum = number },
                "min_pulls" => thresholds with { MinPulls = number },
                "max_pivot_variation" => thresholds with { MaxPivotVariation = number },
                "max_peak_lr" => thresholds with { MaxPeakLearningRate = number },
                "max_steps_at_risk" => thresholds with { MaxStepsAtRisk = number },
                "large_model" => thresholds with { LargeModel = number },
                _ => thresholds with { ManySources = number },
            },
        };
    }

    private static (Rational Least, Rational? Greatest) RangeOf(string name) => name switch
    {
        "camping_share" or "sliver" or "near_miss_sum" or "max_pivot_variation" or "max_peak_lr" => (Rational.Zero, Rational.One),
        "min_effective_sources" => (Rational.One, null),
        _ => (Rational.Zero, null),
    };

    private static LintSettings ReadTags(YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        var tags = new List<string>();
        if (value.Kind == YamlKind.Sequence)
        {
            foreach (var item in value.Items)
            {
                if (item.Kind != YamlKind.Scalar || item.IsNull)
                {
                    return problems.WrongType(settings, item, $"a tag is text; `{WatchedTags}` keeps its default", "expected a tag");
                }

                tags.Add(item.Text);
            }

            return settings with
            {
                Thresholds = settings.Thresholds with { WatchedTags = [.. tags.Distinct()] },
                Origins = settings.Origins.SetItem(WatchedTags, problems.OriginOf(value)),
            };
        }

        return problems.WrongType(settings, value, $"`{WatchedTags}` is no list of tags; it keeps its default", "expected a list of tags");
    }
}
