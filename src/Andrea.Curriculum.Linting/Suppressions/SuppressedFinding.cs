using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Suppressions;

/// <summary>A finding that a comment silences.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">The reason that the comment gives; empty when it gives none.</param>
/// <param name="Comment">The comment.</param>
public sealed record SuppressedFinding(Finding Finding, string Reason, FileSpan Comment);
