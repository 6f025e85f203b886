using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>An entry of <c>data_stages</c>, as written.</summary>
internal sealed record StageEntry
{
    /// <summary>The entry's place.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Its name.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary><c>start_training_step</c>, counted from 1; null when it is not known.</summary>
    public Located<long>? Start { get; init; }

    /// <summary>The stage's own <c>sequence_length</c>.</summary>
    public Located<long>? SequenceLength { get; init; }

    /// <summary>True for a stage without a dataset, for which nanotron makes up dummy data.</summary>
    public bool IsDummy { get; init; }

    /// <summary>What it draws from; null for dummy data, and for what could not be read.</summary>
    public DatasetEntry? Dataset { get; init; }
}
