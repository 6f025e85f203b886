using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Settings.Catalogue;

/// <summary>Every key of <c>.andrea.yaml</c>: what the reader walks, and what the JSON Schema and the README's table are written from.</summary>
public static class SettingCatalogue
{
    /// <summary>The settings: those about rules, then the thresholds.</summary>
    public static ImmutableArray<LintSetting> All { get; } =
    [
        new("extends", SettingKind.Paths, "other settings files, a path or a list; they come first, in their order"),
        new("preset", SettingKind.Preset, "`recommended`, or `pedantic`: what is only worth knowing is a warning"),
        new("select", SettingKind.Rules, "only these rules; takes the place of an earlier selection and lifts an earlier `ignore`"),
        new("ignore", SettingKind.Rules, "not these rules"),
        new("severity", SettingKind.Severities, "rule by rule `off`, `info`, `warning` or `error`"),
        new("overrides", SettingKind.Overrides, "the same for some files, patterns as in `.gitignore`; for JSON, which has no comments"),
        new("baseline", SettingKind.Path, "file of known findings, which do not count; from the folder of the settings file"),
        Threshold("camping_share", "share from which one source counts as the whole mix (AC113, AC121)", t => t.CampingShare, (t, x) => t with { CampingShare = x }, 0, 1),
        Threshold("min_effective_sources", "effective sources that the most even mix should have (AC114)", t => t.MinEffectiveSources, (t, x) => t with { MinEffectiveSources = x }, 1),
        Threshold("sliver", "play of every share below which a polytope is a rounding away from empty (AC116, AC118)", t => t.Sliver, (t, x) => t with { Sliver = x }, 0, 1),
        Threshold("near_miss_sum", "distance of a sum from 1 that looks like a slip (AC118)", t => t.NearMissSum, (t, x) => t with { NearMissSum = x }, 0, 1),
        Threshold("max_pivot_variation", "total variation from which a pivot is far (AC211, AC215)", t => t.MaxPivotVariation, (t, x) => t with { MaxPivotVariation = x }, 0, 1),
        Threshold("min_pulls", "draws of each source that a bandit needs to judge it (AC217)", t => t.MinPulls, (t, x) => t with { MinPulls = x }, 0),
        Threshold("max_peak_lr", "peak learning rate that is high for a large model (AC404)", t => t.MaxPeakLearningRate, (t, x) => t with { MaxPeakLearningRate = x }, 0, 1),
        Threshold("large_model", "parameters above which a model is large (AC404)", t => t.LargeModel, (t, x) => t with { LargeModel = x }, 0),
        Threshold("max_steps_at_risk", "steps that a run may lose to its last checkpoint (AC406)", t => t.MaxStepsAtRisk, (t, x) => t with { MaxStepsAtRisk = x }, 0),
        Threshold("many_sources", "sources above which a fresh bandit run wants a warmup (AC203)", t => t.ManySources, (t, x) => t with { ManySources = x }, 0),
        Threshold("many_epochs", "epochs of a source without `max_epochs` above which repeating it is worth next to nothing (AC501)", t => t.ManyEpochs, (t, x) => t with { ManyEpochs = x }, 1),
        new("watched_tags", SettingKind.Tags, "tags whose sources should not make up nearly the whole mix together (AC121)"),
    ];

    /// <summary>The setting of a name; null when there is none.</summary>
    public static LintSetting? Find(string name)
    {
        foreach (var setting in All)
        {
            if (setting.Name == name)
            {
                return setting;
            }
        }

        return null;
    }

    private static LintSetting Threshold(
        string name, string meaning, Func<LintThresholds, Rational> value, Func<LintThresholds, Rational, LintThresholds> with, Rational least, Rational? greatest = null) =>
        new(name, SettingKind.Number, meaning) { Number = value, With = with, Least = least, Greatest = greatest };
}
