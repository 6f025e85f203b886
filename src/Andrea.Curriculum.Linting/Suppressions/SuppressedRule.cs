using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Suppressions;

/// <summary>A rule that a suppression names.</summary>
/// <param name="Text">The code or name as written.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Rule">The rule; null when there is none.</param>
internal sealed record SuppressedRule(string Text, TextSpan Span, RuleDescriptor? Rule)
{
    /// <summary>True when a finding was silenced.</summary>
    public bool IsUsed { get; set; }
}
