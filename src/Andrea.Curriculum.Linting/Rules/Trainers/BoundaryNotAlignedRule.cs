using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC214: a stage boundary off the trainer's block or batch grid.</summary>
/// <remarks>The trainer refuses it when the run starts: after the wait for the machines, and before the first step.</remarks>
internal sealed class BoundaryNotAlignedRule() : ReadingRule(TrainerRules.BoundaryNotAligned);
