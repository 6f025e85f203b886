using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting;

/// <summary>One lint rule: stateless, so that one instance serves every file and thread.</summary>
/// <param name="descriptor">Code, name, default severity and summary.</param>
public abstract class LintRule(RuleDescriptor descriptor)
{
    /// <summary>Code, name, default severity and summary.</summary>
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>What must have been read without error before the rule makes sense.</summary>
    internal virtual RuleNeeds Needs => RuleNeeds.Names;

    /// <summary>Whether the rule says something of a trainer's own file too; the others are about what only a native file can say.</summary>
    internal virtual bool ReadsTrainerFiles => false;

    /// <summary>Reports what the rule finds.</summary>
    internal abstract void Check(LintContext context, FindingSink sink);

    /// <summary>A finding of this rule with its default severity.</summary>
    /// <param name="place">The place that is wrong; only its first line is marked.</param>
    /// <param name="message">One sentence without a final period.</param>
    /// <param name="label">Short text beside the mark.</param>
    protected Finding At(FileSpan place, string message, string label = "") => new()
    {
        Rule = Descriptor,
        Severity = Descriptor.DefaultSeverity,
        Message = message,
        Primary = new Label(Wording.Place.FirstLine(place), label),
    };
}
