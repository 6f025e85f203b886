using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Hygiene;

/// <summary>AC902: a suppression that gives no reason.</summary>
/// <remarks>Found when the comments of a file are held against its findings, so that there is nothing to check before.</remarks>
internal sealed class SuppressionWithoutReasonRule() : LintRule(Rule)
{
    /// <summary>The rule's identity, for the reader of comments.</summary>
    public static RuleDescriptor Rule { get; } =
        new("AC902", "suppression-without-reason", Severity.Warning, "a suppression that gives no reason");

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Text;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
    }
}
