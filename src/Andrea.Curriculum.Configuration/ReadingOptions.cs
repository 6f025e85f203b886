using Andrea.Curriculum.Configuration.Dialects;

namespace Andrea.Curriculum.Configuration;

/// <summary>How a file is to be read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The file is taken for what it says that it is, and no other file is opened.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The dialect of files that are not native; null to detect it.</summary>
    public Dialect? Dialect { get; init; }

    /// <summary>Opens the trainer's file that an overlay names; null when no other file can be opened.</summary>
    public ITrainerFiles? TrainerFiles { get; init; }
}
