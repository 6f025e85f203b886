using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Which rules run, how severe their findings are, and what they compare with.</summary>
public sealed record LintSettings
{
    /// <summary>Every rule at its default severity.</summary>
    public static LintSettings Default { get; } = new();

    /// <summary>Name of the preset that the severities began with.</summary>
    public string Preset { get; init; } = Presets.Recommended;

    /// <summary>Codes of the only rules to run; empty for all. Rules without which a broken file would look clean always run.</summary>
    public ImmutableHashSet<string> Select { get; init; } = [];

    /// <summary>Codes of rules that do not run.</summary>
    public ImmutableHashSet<string> Ignore { get; init; } = [];

    /// <summary>Severities by code that replace a rule's own.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Numbers that rules compare with.</summary>
    public LintThresholds Thresholds { get; init; } = new();

    /// <summary>Full path of the baseline; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Settings of some files only, in the order in which they are applied.</summary>
    public ImmutableArray<PathOverride> Overrides { get; init; } = [];

    /// <summary>Where each value comes from, such as <c>.andrea.yaml:3</c>: by the name of a threshold, or <c>ignore/AC113</c>. Absent for defaults.</summary>
    public ImmutableDictionary<string, string> Origins { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The settings of a file, its overrides applied.</summary>
    /// <param name="fullPath">Full path of the file.</param>
    /// <param name="today">The day, after which overrides expire; null when none does.</param>
    public LintSettings For(string fullPath, DateOnly? today = null)
    {
        var settings = this;
        foreach (var entry in Overrides)
        {
            if (!entry.IsExpired(today) && entry.Covers(fullPath))
            {
                settings = settings with
                {
                    Ignore = settings.Ignore.Except(entry.Severities.Keys).Union(entry.Ignore),
                    Severities = settings.Severities.SetItems(entry.Severities),
                    Origins = settings.Origins
                        .SetItems(entry.Ignore.Select(code => KeyValuePair.Create("ignore/" + code, entry.Origin)))
                        .SetItems(entry.Severities.Keys.Select(code => KeyValuePair.Create("severity/" + code, entry.Origin))),
                };
            }
        }

        return settings;
    }

    /// <summary>True when findings of the rule are shown.</summary>
    public bool Shows(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return RuleCatalogue.IsIndispensable(rule.Code)
            || (!Ignore.Contains(rule.Code) && (Select.IsEmpty || Select.Contains(rule.Code)));
    }
}
