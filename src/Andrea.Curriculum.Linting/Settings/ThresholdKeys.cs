using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Reads thresholds by name.</summary>
internal static class ThresholdKeys
{
    /// <summary>The names of all thresholds.</summary>
    public static IEnumerable<string> Names { get; } =
        ["camping_share", "min_effective_sources", "sliver", "max_pivot_variation", "max_peak_lr", "large_model", "many_sources"];

    /// <summary>The settings with a threshold changed; null when no threshold has the name.</summary>
    public static LintSettings? TryRead(string name, YamlNode value, LintSettings settings, SettingsProblems problems)
    {
        if (!Names.Contains(name))
        {
            return null;
        }

        if (value.Kind != YamlKind.Scalar || !NumberText.TryParse(value.Text, out var number, out _) || number.Sign < 0)
        {
            return problems.WrongType(settings, value, $"`{name}` is no number of 0 or more; it keeps its default", "expected a number");
        }

        var thresholds = settings.Thresholds;
        return settings with
        {
            Thresholds = name switch
            {
                "camping_share" => thresholds with { CampingShare = number },
                "min_effective_sources" => thresholds with { MinEffectiveSources = number },
                "sliver" => thresholds with { Sliver = number },
                "max_pivot_variation" => thresholds with { MaxPivotVariation = number },
                "max_peak_lr" => thresholds with { MaxPeakLearningRate = number },
                "large_model" => thresholds with { LargeModel = number },
                _ => thresholds with { ManySources = number },
            },
        };
    }
}
