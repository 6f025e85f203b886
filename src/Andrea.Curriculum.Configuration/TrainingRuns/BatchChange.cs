namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>Size of the steps from one of them on.</summary>
/// <param name="FromStep">The first step of this size, 0-based.</param>
/// <param name="Sequences">Sequences per step, at least 1.</param>
/// <param name="SequenceLength">Tokens per sequence, at least 1; null when unknown.</param>
public readonly record struct BatchChange(long FromStep, long Sequences, long? SequenceLength);
