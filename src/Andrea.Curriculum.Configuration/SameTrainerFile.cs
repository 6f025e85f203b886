using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration;

/// <summary>A trainer's file that is open already, whatever name it is asked for by.</summary>
/// <param name="tree">The file.</param>
internal sealed class SameTrainerFile(YamlTree tree) : ITrainerFiles
{
    /// <inheritdoc/>
    public TrainerFileText Read(SourceText overlay, string path) => new(new YamlReading(tree, []), null);
}
