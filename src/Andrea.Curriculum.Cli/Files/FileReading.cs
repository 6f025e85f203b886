using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Files;

/// <summary>A file's text, or why there is none.</summary>
/// <param name="Text">The text; null when it could not be read.</param>
/// <param name="Problem">One sentence without the file's name; null when all is well.</param>
internal readonly record struct FileReading(SourceText? Text, string? Problem);
