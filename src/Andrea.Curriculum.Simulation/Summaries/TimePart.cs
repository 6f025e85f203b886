namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>One of the equal parts into which a regime's steps are cut, over the walks that reach it.</summary>
public sealed record TimePart
{
    /// <summary>Parts of a regime; one of fewer steps has as many parts as steps.</summary>
    public const int Parts = 10;

    /// <summary>Its first step.</summary>
    public required long FirstStep { get; init; }

    /// <summary>The step after its last one.</summary>
    public required long End { get; init; }

    /// <summary>Walks that reach it.</summary>
    public required long Walks { get; init; }

    /// <summary>Effective sources, the mean over its steps, over the walks.</summary>
    public required FigureSummary EffectiveSources { get; init; }

    /// <summary>Greatest share, the mean over its steps, over the walks.</summary>
    public required FigureSummary GreatestShare { get; init; }

    /// <summary>Regret as a part of the best fixed mix's reward, over the walks; null where that is not defined.</summary>
    public FigureSummary? Regret { get; init; }
}
