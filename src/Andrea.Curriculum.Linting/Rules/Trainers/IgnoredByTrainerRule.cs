using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC707: a field that the trainer never reads, or reads without effect.</summary>
/// <remarks>The file says one thing and the run does another, without a message.</remarks>
internal sealed class IgnoredByTrainerRule() : ReadingRule(TrainerRules.IgnoredByTrainer);
