using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Hygiene;

/// <summary>AC904: a code or name in the settings that is no rule.</summary>
/// <remarks>
/// <c>ignore: [AC13]</c> silences nothing, and <c>severity: {reachable-vertx: error}</c> fails no build. Found while the settings are
/// read, so there is nothing to check in a run's file.
/// </remarks>
internal sealed class UnknownRuleRule() : LintRule(Rule)
{
    /// <summary>The rule's identity, for the reader of settings.</summary>
    public static RuleDescriptor Rule { get; } =
        new("AC904", "unknown-rule", Severity.Warning, "a code or name in the settings that is no rule");

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
    }
}
