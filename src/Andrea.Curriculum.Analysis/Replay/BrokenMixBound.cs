using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>A bound that recorded mixes break in one regime.</summary>
/// <param name="Regime">Index of the regime.</param>
/// <param name="First">The bound and what the first of them records.</param>
/// <param name="FirstStep">First step of the first of them.</param>
/// <param name="Walk">Its walk.</param>
/// <param name="Place">Where the record says so.</param>
public sealed record BrokenMixBound(int Regime, MixBreach First, long FirstStep, long Walk, FileSpan Place)
{
    /// <summary>Phases, or of draws steps, that break it.</summary>
    public long Count { get; set; } = 1;

    /// <summary>Steps of those phases whose length the record does not give: rows of one mix make a phase.</summary>
    public long HeldSteps { get; set; }

    /// <summary>True when <see cref="Count"/> counts rows of draws.</summary>
    public bool IsOfDraws { get; init; }
}
