using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC002: the same key twice in one mapping.</summary>
/// <remarks>
/// YAML forbids it, yet PyYAML and most trainers keep the last and say nothing: of two <c>floors</c> sections the first is lost, and
/// with it the floors that were to protect a source.
/// </remarks>
internal sealed class DuplicateKeyRule() : ReadingRule(ReadingRules.DuplicateKey);
