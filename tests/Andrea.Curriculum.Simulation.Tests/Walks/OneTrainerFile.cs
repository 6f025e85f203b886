using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

/// <summary>The one trainer's file that an overlay may name.</summary>
internal sealed class OneTrainerFile(string text) : ITrainerFiles
{
    public TrainerFileText Read(SourceText overlay, string path) => new(YamlReader.Read(new SourceText(path, text)), null);
}
