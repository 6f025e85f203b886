using System.Collections.Immutable;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>How long the walks camp without a break.</summary>
public sealed record SpellSummary
{
    /// <summary>Greatest number of spells that are listed.</summary>
    public const int GreatestListed = 100;

    /// <summary>Spells of all walks.</summary>
    public required long Spells { get; init; }

    /// <summary>Steps of all of them.</summary>
    public required long Steps { get; init; }

    /// <summary>The longest, in steps.</summary>
    public required long Longest { get; init; }

    /// <summary>The first spells of the first walk, at most <see cref="GreatestListed"/>, in their order.</summary>
    public required ImmutableArray<CampSpell> OfFirstWalk { get; init; }

    /// <summary>Mean length in steps; 0 without spells.</summary>
    public double MeanSteps => Spells == 0 ? 0 : (double)Steps / Spells;
}
