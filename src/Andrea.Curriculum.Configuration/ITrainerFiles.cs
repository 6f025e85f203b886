using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration;

/// <summary>Opens the trainers' files that overlays name.</summary>
public interface ITrainerFiles
{
    /// <summary>Reads a file; never throws for what the disk holds.</summary>
    /// <param name="overlay">The file that names it.</param>
    /// <param name="path">Its path as written, relative to the overlay.</param>
    TrainerFileText Read(SourceText overlay, string path);
}
