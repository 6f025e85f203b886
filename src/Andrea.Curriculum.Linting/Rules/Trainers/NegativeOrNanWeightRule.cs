using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC703: a weight below 0, NaN or infinite.</summary>
/// <remarks>No share comes of it; trainers notice late or never.</remarks>
internal sealed class NegativeOrNanWeightRule() : ReadingRule(TrainerRules.NegativeOrNanWeight);
