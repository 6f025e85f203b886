using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>The <c>monitoring</c> section.</summary>
public sealed record MonitoringSettings
{
    /// <summary>Place of the section.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Steps between samples of the model's text.</summary>
    public Located<long>? SampleEvery { get; init; }

    /// <summary>Steps between checkpoints.</summary>
    public Located<long>? CheckpointEvery { get; init; }

    /// <summary>What makes a checkpoint the best one.</summary>
    public Located<string>? BestBy { get; init; }

    /// <summary>The gate on sample quality; null when not written.</summary>
    public CoherenceGate? Gate { get; init; }
}
