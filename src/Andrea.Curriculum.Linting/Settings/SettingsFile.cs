using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>A settings file that another one extends.</summary>
/// <param name="FullPath">Its full path, by which a file is known again.</param>
/// <param name="Text">Its text; null when it cannot be read.</param>
/// <param name="Problem">Why it cannot be read, as the end of a sentence that begins with its name; null when it can.</param>
public sealed record SettingsFile(string FullPath, SourceText? Text, string? Problem);
