namespace Andrea.Curriculum.Linting.Baselines;

/// <summary>What reading a baseline gave.</summary>
/// <param name="Baseline">The baseline; null when it cannot be understood.</param>
/// <param name="Problem">What is wrong, with line and column; null when nothing is.</param>
public sealed record BaselineReading(Baseline? Baseline, string? Problem);
