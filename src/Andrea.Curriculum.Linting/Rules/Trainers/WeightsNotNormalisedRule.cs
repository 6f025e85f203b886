using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC701: weights that look like shares, do not sum to 1, and are silently divided by their sum.</summary>
/// <remarks>Every share of the run is another than the one in the file.</remarks>
internal sealed class WeightsNotNormalisedRule() : ReadingRule(TrainerRules.WeightsNotNormalised);
