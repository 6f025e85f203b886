using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Hygiene;

/// <summary>AC903: a suppression <c>ignore-until</c> whose date has passed.</summary>
/// <remarks>Found when the comments of a file are held against its findings, so that there is nothing to check before.</remarks>
internal sealed class ExpiredSuppressionRule() : LintRule(Rule)
{
    /// <summary>The rule's identity, for the reader of comments.</summary>
    public static RuleDescriptor Rule { get; } =
        new("AC903", "expired-suppression", Severity.Warning, "a suppression whose date has passed");

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Text;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
    }
}
