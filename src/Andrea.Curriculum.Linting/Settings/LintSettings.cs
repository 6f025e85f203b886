using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Which rules run, how severe their findings are, and what they compare with.</summary>
public sealed record LintSettings
{
    /// <summary>Every rule at its default severity.</summary>
    public static LintSettings Default { get; } = new();

    /// <summary>Codes of the only rules to run; empty for all. Rules without which a broken file would look clean always run.</summary>
    public ImmutableHashSet<string> Select { get; init; } = [];

    /// <summary>Codes of rules that do not run.</summary>
    public ImmutableHashSet<string> Ignore { get; init; } = [];

    /// <summary>Severities by code that replace a rule's own.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Numbers that rules compare with.</summary>
    public LintThresholds Thresholds { get; init; } = new();

    /// <summary>True when findings of the rule are shown.</summary>
    public bool Shows(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return RuleCatalogue.IsIndispensable(rule.Code)
            || (!Ignore.Contains(rule.Code) && (Select.IsEmpty || Select.Contains(rule.Code)));
    }
}
