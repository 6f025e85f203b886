using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>A rule about a recorded run: a config alone gives it nothing to look at.</summary>
/// <param name="descriptor">The rule.</param>
internal abstract class ReplayRule(RuleDescriptor descriptor) : LintRule(descriptor)
{
    /// <inheritdoc/>
    internal sealed override RuleNeeds Needs => RuleNeeds.Text;

    /// <summary>Reports what the rule finds in a record.</summary>
    internal abstract void Check(ReplayContext context, FindingSink sink);

    /// <inheritdoc/>
    internal sealed override void Check(LintContext context, FindingSink sink)
    {
    }
}
