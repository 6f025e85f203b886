using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Fixes;

/// <summary>What fixing a text gave.</summary>
/// <param name="Text">The text with all changes made.</param>
/// <param name="Edits">All changes, as edits of the text before.</param>
/// <param name="Result">What is found in <paramref name="Text"/>.</param>
/// <param name="Made">The findings whose fixes were made, in the order of the fixing.</param>
/// <param name="Refused">Fixes that were not made, since each would bring a finding that was not there before.</param>
public sealed record FixedText(
    SourceText Text, TextEdits Edits, LintResult Result, ImmutableArray<Finding> Made, ImmutableArray<RefusedFix> Refused)
{
    /// <summary>False when more fixes may be possible than the limit of lintings allowed to try.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>True when something changes.</summary>
    public bool Changes => !Edits.Edits.IsEmpty;
}
