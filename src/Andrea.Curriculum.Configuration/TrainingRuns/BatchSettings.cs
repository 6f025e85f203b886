using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>Size of a training step.</summary>
/// <param name="Sequences">Sequences per step.</param>
/// <param name="SequenceLength">Tokens per sequence.</param>
public sealed record BatchSettings(Located<long>? Sequences, Located<long>? SequenceLength);
