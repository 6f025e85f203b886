using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>A bound that would have kept a recorded run from camping or from a cliff.</summary>
/// <param name="Regime">Index of the regime in whose scope it is to be written.</param>
/// <param name="Source">The source.</param>
/// <param name="Cap">The cap; null for an exclusion.</param>
/// <param name="Yaml">The line of the config.</param>
public sealed record Precaution(int Regime, int Source, Rational? Cap, string Yaml)
{
    /// <summary>Why it cannot be written into the file; null when it can.</summary>
    public string? Obstacle { get; init; }
}
