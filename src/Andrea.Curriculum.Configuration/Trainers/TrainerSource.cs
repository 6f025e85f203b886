using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>A source of a trainer's file.</summary>
public sealed record TrainerSource
{
    /// <summary>The name by which bounds and output call it, unique in the file, and where it stands.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Other names by which it may be called, such as the whole path of a folder.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Folders or files, as written.</summary>
    public ImmutableArray<Located<string>> Paths { get; init; } = [];

    /// <summary>Size in tokens.</summary>
    public Located<Rational>? Tokens { get; init; }

    /// <summary>Size in documents.</summary>
    public Located<Rational>? Documents { get; init; }

    /// <summary>Greatest number of times that the trainer goes through the source.</summary>
    public Located<Rational>? MaxEpochs { get; init; }
}
