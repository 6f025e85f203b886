using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Opens the trainers' files that overlays are laid over.</summary>
/// <param name="files">The disk.</param>
internal sealed class OverlaidFiles(DiskFiles files) : ITrainerFiles
{
    /// <inheritdoc/>
    public TrainerFileText Read(SourceText overlay, string path)
    {
        var read = NamedFile.Open(files, overlay.Path, path);
        return read.Bytes is { } bytes
            ? new TrainerFileText(YamlReader.ReadBytes(NamedFile.PathOf(overlay.Path, path), bytes.Span), null)
            : new TrainerFileText(null, read.Problem);
    }
}
