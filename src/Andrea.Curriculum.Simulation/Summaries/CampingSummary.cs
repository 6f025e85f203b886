namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>
/// Who leads the bandit phases. A source leads a phase when it holds the greatest share, the first of equals. A window is
/// <see cref="WindowSteps"/> bandit steps or a little more, since phases are not split; random phases are skipped, they would hide
/// camping. A window is camped in when one source leads more than <see cref="Part"/> of its steps.
/// </summary>
/// <remarks>
/// Both numbers are ours. A window is about 40 bandit phases: long enough that chance seldom gives one of many equal arms half of
/// it, short enough to see a camp that moves on. In the ANDREA runs without caps the published reward camps in 96 to 100 % of the windows,
/// and a walk's leader leads 0.68 (warmup) to 0.99 (firehose) of its bandit steps; with the signed reward it is 16 % and 0.32.
/// </remarks>
public sealed record CampingSummary
{
    /// <summary>Bandit steps of a window.</summary>
    public const long WindowSteps = 1000;

    /// <summary>The part of a window's bandit steps above which one leading source is camping.</summary>
    public const double Part = 0.5;

    /// <summary>Whether the walks camp.</summary>
    public required CampingVerdict Verdict { get; init; }

    /// <summary>Windows judged, over all walks; the rest at a regime's end that fills none is left out.</summary>
    public required long Windows { get; init; }

    /// <summary>Windows camped in.</summary>
    public required long CampedWindows { get; init; }

    /// <summary>The source camped on in most windows, the first of equals; null when there is none.</summary>
    public int? CampedSource { get; init; }

    /// <summary>The source that leads most bandit steps in most walks, the first of equals; null without bandit steps.</summary>
    public int? Leader { get; init; }

    /// <summary>Number of walks in which it does.</summary>
    public long LeaderWalks { get; init; }

    /// <summary>Part of its bandit steps that a walk's own leader leads: the mean over the walks; 0 without bandit steps.</summary>
    public double LeaderPart { get; init; }
}
