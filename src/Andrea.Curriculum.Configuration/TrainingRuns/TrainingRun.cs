using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>
/// What a training run's file says, in the file's own order; immutable, and every value knows its place. Whatever the file does
/// not say is null or empty: absent is unknown, not zero.
/// </summary>
public sealed record TrainingRun
{
    /// <summary>The file.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Name of the run.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>Absolute last step, exclusive, also of a resumed file.</summary>
    public Located<long>? Steps { get; init; }

    /// <summary>Sequences per step and tokens per sequence.</summary>
    public BatchSettings? Batch { get; init; }

    /// <summary>Sizes of all steps; null when sequences per step are unknown.</summary>
    public BatchSchedule? Batches { get; init; }

    /// <summary>The trainer's own file that the run, or what an overlay does not say of it, comes from; null for a native file.</summary>
    public TrainerFile? Trainer { get; init; }

    /// <summary>The sources; everything else names them by index into this list.</summary>
    public ImmutableArray<DataSource> Sources { get; init; } = [];

    /// <summary>Whether bounds are shares or raw weights; share when not written.</summary>
    public Setting<BoundsBasis> Bounds { get; init; } = new(BoundsBasis.Share, null);

    /// <summary>What the top level says of the file's own regime.</summary>
    public required RegimeScope Own { get; init; }

    /// <summary>The entries of <c>regimes</c>: one pivot each.</summary>
    public ImmutableArray<RegimeScope> Pivots { get; init; } = [];

    /// <summary>Step at which this file continues a run; 0 when not written.</summary>
    public Setting<long> ResumeStep { get; init; } = new(0, null);

    /// <summary>File that this one continues, as written.</summary>
    public Located<string>? Continues { get; init; }

    /// <summary>The <c>optimizer</c> section.</summary>
    public OptimizerSettings? Optimizer { get; init; }

    /// <summary>The <c>model</c> section.</summary>
    public ModelSettings? Model { get; init; }

    /// <summary>The <c>monitoring</c> section.</summary>
    public MonitoringSettings? Monitoring { get; init; }

    /// <summary>The <c>simulation</c> section.</summary>
    public SimulationSettings? Simulation { get; init; }
}
