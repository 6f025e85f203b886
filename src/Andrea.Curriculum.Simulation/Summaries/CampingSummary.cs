namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>
/// Who leads the bandit phases. A source leads a phase when its share is the greatest, by more than <see cref="LeastLead"/> of it; of
/// equal or nearly equal shares none leads. A window is <see cref="WindowSteps"/> bandit steps or a little more, since phases are not
/// split; random phases are skipped, they would hide camping. A window is camped in when one source leads more than
/// <see cref="NeededPart"/> of its steps, with a mean share of at least twice its share in the most even mix (or halfway from there
/// to 1, if that is less).
/// </summary>
/// <remarks>
/// All numbers are ours. A window is about 40 bandit phases: long enough that chance seldom gives one of many equal arms half of
/// it, short enough to see a camp that moves on. In the ANDREA runs without caps the published reward camps in 96 to 100 % of the windows,
/// and a walk's leader leads 0.68 (warmup) to 0.99 (firehose) of its bandit steps; with the signed reward it is 16 % and 0.32.
/// </remarks>
public sealed record CampingSummary
{
    /// <summary>Bandit steps of a window.</summary>
    public const long WindowSteps = 1000;

    /// <summary>The part of a window's bandit steps above which one leading source may be camping.</summary>
    public const double Part = 0.5;

    /// <summary>The same when only two sources can lead: halfway from a half, which chance gives, to all.</summary>
    public const double PartOfTwo = 0.75;

    /// <summary>Part of the greatest share by which it must exceed the next.</summary>
    public const double LeastLead = 0.1;

    /// <summary>Whether the walks camp.</summary>
    public required CampingVerdict Verdict { get; init; }

    /// <summary>How many sources the bounds let lead.</summary>
    public required int PossibleLeaders { get; init; }

    /// <summary>The only source that the bounds let lead; null when there are none or several.</summary>
    public int? OnlyLeader { get; init; }

    /// <summary>The part of a window's bandit steps above which one leading source is camping here: <see cref="Part"/> or <see cref="PartOfTwo"/>.</summary>
    public required double NeededPart { get; init; }

    /// <summary>Windows judged, over all walks; the rest at a regime's end that fills none is left out.</summary>
    public required long Windows { get; init; }

    /// <summary>Windows camped in.</summary>
    public required long CampedWindows { get; init; }

    /// <summary>Windows of which one source leads more than <see cref="Part"/>, but not more than <see cref="NeededPart"/>.</summary>
    public long ContestedWindows { get; init; }

    /// <summary>Windows of which one source leads more than <see cref="Part"/>, but with too small a share.</summary>
    public long MildWindows { get; init; }

    /// <summary>The source camped on in most windows, the first of equals; null when there is none.</summary>
    public int? CampedSource { get; init; }

    /// <summary>The source that leads most bandit steps in most walks, the first of equals; null when none ever leads.</summary>
    public int? Leader { get; init; }

    /// <summary>Number of walks in which it does.</summary>
    public long LeaderWalks { get; init; }

    /// <summary>Part of its bandit steps that a walk's own leader leads: the mean over the walks; 0 without bandit steps.</summary>
    public double LeaderPart { get; init; }

    /// <summary>How long the walks camp without a break; null when camping is not judged.</summary>
    public SpellSummary? Spells { get; init; }
}
