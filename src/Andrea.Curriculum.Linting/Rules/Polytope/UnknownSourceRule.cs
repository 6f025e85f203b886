using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC107: a name in floors, caps, exclude, groups, constraints or warmup that no source has.</summary>
/// <remarks>
/// A floor on a misspelt name protects nothing. Findings that would follow from the lost bound are not reported until the name is
/// mended.
/// </remarks>
internal sealed class UnknownSourceRule() : ReadingRule(ReadingRules.UnknownSource);
