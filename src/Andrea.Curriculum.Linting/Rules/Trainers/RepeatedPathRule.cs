using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC708: the same path listed twice in one mix.</summary>
/// <remarks>Its weights add up, and its data is repeated sooner than either weight says.</remarks>
internal sealed class RepeatedPathRule() : ReadingRule(TrainerRules.RepeatedPath);
