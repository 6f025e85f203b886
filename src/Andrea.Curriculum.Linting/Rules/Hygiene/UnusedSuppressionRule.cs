using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Hygiene;

/// <summary>AC901: a suppression that silences nothing, or that cannot be understood.</summary>
/// <remarks>Found when the comments of a file are held against its findings, so that there is nothing to check before.</remarks>
internal sealed class UnusedSuppressionRule() : LintRule(Rule)
{
    /// <summary>The rule's identity, for the reader of comments.</summary>
    public static RuleDescriptor Rule { get; } =
        new("AC901", "unused-suppression", Severity.Warning, "a suppression that silences nothing");

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Text;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
    }
}
