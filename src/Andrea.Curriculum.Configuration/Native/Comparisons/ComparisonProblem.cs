using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>Why a text is no linear comparison.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Span">The place in the comparison's text, 0-based.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to write instead; null when that is not known.</param>
internal sealed record ComparisonProblem(RuleDescriptor Rule, TextSpan Span, string Message, string? Help = null)
{
    /// <summary>Name of the limit of the whole file that is exceeded, which is said once; null for other problems.</summary>
    public string? Limit { get; init; }

    /// <summary>A problem of the comparison's form.</summary>
    public static ComparisonProblem Form(TextSpan span, string message, string? help = null) =>
        new(ReadingRules.WrongType, span, message, help);
}
