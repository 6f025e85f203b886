using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC009: parallel lists of different lengths, such as weights and folders.</summary>
/// <remarks>Nothing but the place says which weight belongs to which folder.</remarks>
internal sealed class ListLengthMismatchRule() : ReadingRule(TrainerRules.ListLengthMismatch);
