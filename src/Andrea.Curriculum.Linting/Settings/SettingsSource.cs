namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Where settings come from, for reading the files that they extend and for patterns of paths.</summary>
/// <param name="FullPath">Full path of the file; for what a command line or a variable says, a path in the working folder.</param>
/// <param name="Open">Opens a file by its path relative to a folder.</param>
public sealed record SettingsSource(string FullPath, Func<string, string, SettingsFile> Open)
{
    /// <summary>Settings that can extend nothing.</summary>
    public static SettingsSource None { get; } = new("/settings.yaml", (_, _) => new SettingsFile("", null, "cannot be opened here"));

    /// <summary>The folder from which the file's paths start.</summary>
    public string Folder => Path.GetDirectoryName(FullPath) ?? "/";
}
