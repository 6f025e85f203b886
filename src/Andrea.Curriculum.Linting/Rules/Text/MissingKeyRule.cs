using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC005: a required key that is absent.</summary>
/// <remarks>Few keys are required, because absent means unknown; without these there is no curriculum to speak of.</remarks>
internal sealed class MissingKeyRule() : ReadingRule(ReadingRules.MissingKey);
