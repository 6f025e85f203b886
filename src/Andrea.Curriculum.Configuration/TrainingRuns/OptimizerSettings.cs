using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>The <c>optimizer</c> section. A written 0 says "none"; a missing key says nothing.</summary>
public sealed record OptimizerSettings
{
    /// <summary>Place of the section.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Peak learning rate.</summary>
    public Located<Rational>? LearningRate { get; init; }

    /// <summary>Steps over which the rate rises to its peak.</summary>
    public Located<long>? LearningRateWarmupSteps { get; init; }

    /// <summary>Shape of the decay, such as <c>cosine</c>.</summary>
    public Located<string>? Schedule { get; init; }

    /// <summary>Threshold of the global gradient norm.</summary>
    public Located<Rational>? GradientClip { get; init; }

    /// <summary>Weight decay.</summary>
    public Located<Rational>? WeightDecay { get; init; }
}
