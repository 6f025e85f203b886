using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>The <c>model</c> section.</summary>
public sealed record ModelSettings
{
    /// <summary>Place of the section.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Declared number of parameters.</summary>
    public Located<Rational>? Parameters { get; init; }

    /// <summary>Tokens of the vocabulary.</summary>
    public Located<long>? VocabularySize { get; init; }

    /// <summary>Width d of the residual stream.</summary>
    public Located<long>? Width { get; init; }

    /// <summary>Attention heads.</summary>
    public Located<long>? Heads { get; init; }

    /// <summary>Layers L.</summary>
    public Located<long>? Layers { get; init; }

    /// <summary>Context length T, in tokens.</summary>
    public Located<long>? Context { get; init; }

    /// <summary>Width of the feed-forward layer.</summary>
    public Located<long>? FeedForwardWidth { get; init; }
}
