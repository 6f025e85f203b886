using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC704: weights of a stage that are all 0.</summary>
/// <remarks>There is nothing to divide by.</remarks>
internal sealed class AllZeroWeightsRule() : ReadingRule(TrainerRules.AllZeroWeights);
