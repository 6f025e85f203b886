using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry;

/// <summary>Draws uniform random mixes. Immutable: threads may share it.</summary>
internal interface IMixSource
{
    /// <summary>True when mixes are uniform up to double rounding; false when only approximately.</summary>
    bool IsExact { get; }

    /// <summary>Steps of a Markov chain from one mix to an as good as independent one, estimated; 1 when mixes are independent.</summary>
    double StepsPerIndependentMix { get; }

    /// <summary>Steps of the chain that every mix takes; 1 when there is none.</summary>
    int StepsPerMix { get; }

    /// <summary>Draws the mix that a key names; it lies in the polytope.</summary>
    void Sample(StreamKey key, Span<double> mix);
}
