using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>Recorded phases of a regime whose lengths its <c>phase_steps</c> do not allow.</summary>
/// <param name="Regime">Index of the regime.</param>
/// <param name="FirstStep">First step of the first of them.</param>
/// <param name="FirstLength">Its length.</param>
/// <param name="Walk">Its walk.</param>
/// <param name="Place">Where the record says so.</param>
public sealed record OddPhases(int Regime, long FirstStep, long FirstLength, long Walk, FileSpan Place)
{
    /// <summary>How many.</summary>
    public long Count { get; set; } = 1;

    /// <summary>Least length among them.</summary>
    public long Least { get; set; } = FirstLength;

    /// <summary>Greatest length among them.</summary>
    public long Greatest { get; set; } = FirstLength;

    /// <summary>The regime that the first phase runs into; null when it does not.</summary>
    public int? RunsInto { get; init; }
}
