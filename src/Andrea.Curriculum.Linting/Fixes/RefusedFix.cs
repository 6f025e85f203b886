using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Fixes;

/// <summary>A fix that is not made, because the text would have a finding afterwards that it has not now.</summary>
/// <param name="Finding">The finding that it would remove.</param>
/// <param name="Brings">The finding that it would bring; null when the first one would stay.</param>
public sealed record RefusedFix(Finding Finding, Finding? Brings);
