using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>Losses far below the running level, near each other.</summary>
/// <param name="Regime">Index of the regime.</param>
/// <param name="FirstStep">Step of the first of them.</param>
/// <param name="LastStep">Step of the last of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Step">Step of the lowest.</param>
/// <param name="Loss">The lowest.</param>
/// <param name="Level">The running median before it.</param>
/// <param name="Deviations">How many robust standard deviations it lies below the level.</param>
/// <param name="Source">The source that it was drawn from, or that the mix was led by; -1 when unknown.</param>
/// <param name="Share">The leader's share; null when the source is recorded as drawn, or unknown.</param>
/// <param name="Walk">Number of the walk.</param>
/// <param name="Place">Where the record says the lowest.</param>
public sealed record LossCliff(
    int Regime, long FirstStep, long LastStep, long Count, long Step, double Loss, double Level, double Deviations, int Source, double? Share, long Walk, FileSpan Place)
{
    /// <summary>Recorded losses before one that make its level.</summary>
    public const int Window = 1000;

    /// <summary>Fewest losses that make a level.</summary>
    public const int LeastWindow = 100;

    /// <summary>Robust standard deviations (1.4826 times the median absolute deviation) below the level from which on a loss is far below it.</summary>
    public const double LeastDeviations = 5;

    /// <summary>Part of the level that the loss must not exceed either.</summary>
    public const double GreatestPart = 0.5;
}
