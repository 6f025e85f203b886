using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules;

/// <summary>A rule that reading itself applies: what reading found is passed on, under the rule's settings.</summary>
/// <param name="descriptor">The rule.</param>
internal abstract class ReadingRule(RuleDescriptor descriptor) : LintRule(descriptor)
{
    /// <inheritdoc/>
    internal sealed override RuleNeeds Needs => RuleNeeds.Text;

    /// <inheritdoc/>
    internal sealed override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal sealed override void Check(LintContext context, FindingSink sink)
    {
        foreach (var problem in context.Reading.Problems)
        {
            if (problem.Rule.Code == Descriptor.Code)
            {
                sink.Report(problem);
            }
        }
    }
}
