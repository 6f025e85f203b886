using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>What a stage of a trainer's file says of one source.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="NamePlace">Where the stage names the source; where there is no name, its weight.</param>
/// <param name="Number">The number as written.</param>
public readonly record struct TrainerWeight(int Source, FileSpan NamePlace, TrainerNumber Number);
