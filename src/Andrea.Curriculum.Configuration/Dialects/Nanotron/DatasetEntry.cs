using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>The <c>dataset</c> of a stage: folders of tokens, or Hugging Face datasets.</summary>
internal sealed record DatasetEntry
{
    /// <summary>Place of the key that lists the folders or datasets.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Folders or datasets, in the order written, at least one.</summary>
    public required ImmutableArray<Located<string>> Paths { get; init; }

    /// <summary>One weight per path; empty when the file has none, or not one per path.</summary>
    public ImmutableArray<TrainerNumber> Weights { get; init; } = [];

    /// <summary>True when the file has no weights for several folders.</summary>
    public bool IsUnweighted { get; init; }

    /// <summary>True when a weight is the part of a dataset's rows that is used.</summary>
    public bool AreFractions { get; init; }

    /// <summary>One greatest number of tokens per path, as far as they are written; empty when none is.</summary>
    public ImmutableArray<Located<long>?> MaxTokens { get; init; } = [];
}
