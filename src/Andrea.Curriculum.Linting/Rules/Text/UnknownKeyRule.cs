using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC003: a key that nothing reads.</summary>
/// <remarks>A misspelt key is a setting that never happens: with <c>curiculum_warmup_steps: 20000</c> all sources come at step 0.</remarks>
internal sealed class UnknownKeyRule() : ReadingRule(ReadingRules.UnknownKey);
