using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC709: a value that the trainer refuses when the run starts.</summary>
/// <remarks>It may be documented, and even read without complaint: the refusal comes when the data is built.</remarks>
internal sealed class NotImplementedByTrainerRule() : ReadingRule(TrainerRules.NotImplementedByTrainer);
