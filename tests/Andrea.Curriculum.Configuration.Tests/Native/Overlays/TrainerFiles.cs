using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Native.Overlays;

/// <summary>Trainers' files by their names; what is not among them does not exist.</summary>
internal sealed class TrainerFiles(params (string Name, string Text)[] files) : ITrainerFiles
{
    public static TrainingRunReading Lay(string overlay, string trainer) => TrainingRunReader.Read(
        new SourceText("overlay.yaml", overlay), new ReadingOptions { TrainerFiles = new TrainerFiles(("train.yaml", trainer)) });

    public TrainerFileText Read(SourceText overlay, string path)
    {
        var found = files.Where(file => file.Name == path).ToList();
        return found.Count == 0
            ? new TrainerFileText(null, "does not exist")
            : new TrainerFileText(YamlReader.Read(new SourceText(path, found[0].Text)), null);
    }
}
