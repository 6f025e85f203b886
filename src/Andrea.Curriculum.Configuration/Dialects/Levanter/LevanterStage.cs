using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>A stage of <c>train_weights</c> before its names are held against the declared sources.</summary>
/// <param name="Place">The entry, or the only mapping of weights.</param>
/// <param name="Start">The step; null for the only mapping, and where it is unknown or refused.</param>
/// <param name="Weights">Names and numbers, in the order written.</param>
/// <param name="IsElsewhere">True when the weights are an interpolation.</param>
internal readonly record struct LevanterStage(
    FileSpan Place, StagePosition? Start, ImmutableArray<(Located<string> Name, TrainerNumber Number)> Weights, bool IsElsewhere = false);
