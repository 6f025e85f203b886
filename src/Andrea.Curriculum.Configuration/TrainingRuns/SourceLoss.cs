using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>Loss of a source in the <c>noise</c> environment.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Place">Where the entry is written.</param>
/// <param name="Mean">Mean loss, in nats.</param>
/// <param name="Noise">Standard deviation, in nats.</param>
public sealed record SourceLoss(int Source, FileSpan Place, Located<Rational>? Mean, Located<Rational>? Noise)
{
    /// <summary>Loss of DoReMi's reference model, in nats.</summary>
    public Located<Rational>? Reference { get; init; }
}
