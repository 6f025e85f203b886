using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What is known of a source's loss in a simulation.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Place">Where the entry is written.</param>
/// <param name="Mean">Mean loss, in nats.</param>
/// <param name="Noise">Standard deviation, in nats.</param>
public sealed record SourceLoss(int Source, FileSpan Place, Located<Rational>? Mean, Located<Rational>? Noise)
{
    /// <summary>Loss of DoReMi's reference model, in nats.</summary>
    public Located<Rational>? Reference { get; init; }

    /// <summary>Loss before any training, in nats.</summary>
    public Located<Rational>? Start { get; init; }

    /// <summary>Exponent of the learning curve.</summary>
    public Located<Rational>? Exponent { get; init; }

    /// <summary>Sequences after which the learning curve begins to bend.</summary>
    public Located<Rational>? Onset { get; init; }

    /// <summary>Epochs after which the source is memorised.</summary>
    public Located<Rational>? MemorisedAfter { get; init; }

    /// <summary>Loss once it is memorised, in nats.</summary>
    public Located<Rational>? MemorisedLoss { get; init; }
}
