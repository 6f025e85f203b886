using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC108: two sources of one name.</summary>
/// <remarks>Bounds name sources, so that a floor or cap could mean either one.</remarks>
internal sealed class DuplicateSourceRule() : ReadingRule(ReadingRules.DuplicateSource);
