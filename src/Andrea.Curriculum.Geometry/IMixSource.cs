using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Geometry;

/// <summary>Draws uniform random mixes. Immutable: threads may share it.</summary>
internal interface IMixSource
{
    /// <summary>True when mixes are uniform up to double rounding; false when only approximately.</summary>
    bool IsExact { get; }

    /// <summary>What the chains of an approximate source show; null when mixes are independent.</summary>
    ChainDiagnosis? Diagnosis => null;

    /// <summary>Draws the mix that a key names; it lies in the polytope.</summary>
    void Sample(StreamKey key, Span<double> mix);
}
