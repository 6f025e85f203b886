using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>A data source as declared.</summary>
public sealed record DataSource
{
    /// <summary>Its name, unique in the file.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Its tags.</summary>
    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    /// <summary>Size in documents.</summary>
    public Located<Rational>? Documents { get; init; }

    /// <summary>Size in tokens.</summary>
    public Located<Rational>? Tokens { get; init; }

    /// <summary>Mean length of a document, in tokens.</summary>
    public Located<Rational>? TokensPerDocument { get; init; }

    /// <summary>Greatest number of times that the run may go through the source.</summary>
    public Located<Rational>? MaxEpochs { get; init; }

    /// <summary>What happens when the source is used up.</summary>
    public Located<OnExhausted>? OnExhausted { get; init; }
}
