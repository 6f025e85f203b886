using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC710: a number or stage whose meaning depends on what the file does not settle.</summary>
/// <remarks>What the trainer makes of it changed between its versions, or two parts of the file disagree.</remarks>
internal sealed class WeightMeaningAmbiguousRule() : ReadingRule(TrainerRules.WeightMeaningAmbiguous);
