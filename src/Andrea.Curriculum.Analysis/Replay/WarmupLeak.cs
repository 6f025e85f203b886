using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>A source that was drawn, or had a share, in a warmup that does not have it.</summary>
/// <param name="Regime">Index of the warmup.</param>
/// <param name="Source">The source.</param>
/// <param name="FirstStep">First step at which it was.</param>
/// <param name="Walk">The walk.</param>
/// <param name="Share">Least share that the record may stand for; null for a draw.</param>
/// <param name="Place">Where the record says so.</param>
public sealed record WarmupLeak(int Regime, int Source, long FirstStep, long Walk, Rational? Share, FileSpan Place)
{
    /// <summary>Phases or draws.</summary>
    public long Count { get; set; } = 1;
}
