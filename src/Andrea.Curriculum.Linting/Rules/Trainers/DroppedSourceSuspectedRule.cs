using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC702: weights whose sum looks as if a source had come or gone.</summary>
/// <remarks>A source that was commented out makes all others grow; nothing says so.</remarks>
internal sealed class DroppedSourceSuspectedRule() : ReadingRule(TrainerRules.DroppedSourceSuspected);
