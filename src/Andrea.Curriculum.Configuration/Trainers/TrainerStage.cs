using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>One stage of a trainer's file: from a position on, one set of weights.</summary>
public sealed record TrainerStage
{
    /// <summary>The stage's place: its entry, or of a file without stages its weights.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Name of the stage, unique in the file; without a place where the file gives none.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>Where the stage starts; null for the first one of a file that does not say.</summary>
    public StagePosition? Start { get; init; }

    /// <summary>The weights, in the order written; sources that are not among them have weight 0. Empty when the file has none.</summary>
    public ImmutableArray<TrainerWeight> Weights { get; init; } = [];

    /// <summary>True when the stage's mix is that of the sources' sizes, or something else that the file does not say.</summary>
    public bool MixIsElsewhere { get; init; }

    /// <summary>Least shares that follow from the file.</summary>
    public ImmutableArray<TrainerBound> Floors { get; init; } = [];

    /// <summary>Greatest shares that follow from the file.</summary>
    public ImmutableArray<TrainerBound> Caps { get; init; } = [];

    /// <summary>Groups that follow from the file, with the bounds that it gives them. Like constraints they hold in all later stages too.</summary>
    public ImmutableArray<SourceGroup> Groups { get; init; } = [];

    /// <summary>Linear constraints that follow from the file.</summary>
    public ImmutableArray<LinearConstraint> Constraints { get; init; } = [];
}
