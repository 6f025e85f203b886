using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>
/// A trainer's own file in its own terms: every number keeps its text, its kind and its counting basis; nothing is divided yet.
/// Whatever the file does not say is null or empty.
/// </summary>
public sealed record TrainerFile
{
    /// <summary>Its format.</summary>
    public required Dialect Dialect { get; init; }

    /// <summary>The file as read.</summary>
    public required YamlTree Tree { get; init; }

    /// <summary>The file.</summary>
    public SourceText Text => Tree.Source;

    /// <summary>Place that stands for the whole file: its mixture's key.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Name of the run.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>The sources, in the order in which the file first names them; at most <see cref="DialectBinding.MaxSources"/>.</summary>
    public ImmutableArray<TrainerSource> Sources { get; init; } = [];

    /// <summary>The stages, in the order written, at least one.</summary>
    public ImmutableArray<TrainerStage> Stages { get; init; } = [];

    /// <summary>What the weights mean.</summary>
    public required WeightConvention Convention { get; init; }

    /// <summary>Steps of the run.</summary>
    public Located<long>? Steps { get; init; }

    /// <summary>Tokens of the run, where the file counts those.</summary>
    public Located<long>? Tokens { get; init; }

    /// <summary>Sequences per step and tokens per sequence at the start.</summary>
    public BatchSettings? Batch { get; init; }

    /// <summary>Sizes of all steps; null when unknown.</summary>
    public BatchSchedule? Batches { get; init; }

    /// <summary>True when the file is no run but bounds for a search of mixes: its mix is a middle, not a plan.</summary>
    public bool IsSearch { get; init; }

    /// <summary>What the trainer does when no mix is reachable, and what would change that, as a sentence without a final period; null when nothing is known.</summary>
    public string? WhenInfeasible { get; init; }

    /// <summary>The optimiser.</summary>
    public OptimizerSettings? Optimizer { get; init; }

    /// <summary>What reading found, in the order of the text.</summary>
    public ImmutableArray<Finding> Problems { get; init; } = [];
}
