using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Trainers;

/// <summary>A test over public configs, which are not ours to keep here: skipped, and shown so, where they are absent.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Folder is null ? "shared/realconfigs is not beside or above the repository" : null;

    /// <summary>The folder of the configs; null when it is absent.</summary>
    public static string? Folder { get; } = SharedFolder.Find("realconfigs");
}
