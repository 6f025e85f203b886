using Andrea.Curriculum.Cli.Files;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Opens a file that another file names.</summary>
internal static class NamedFile
{
    /// <summary>Reads it, relative to the file that names it.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="source">Path of the file that names it.</param>
    /// <param name="name">Its name as written.</param>
    public static FileBytes Open(DiskFiles files, string source, string name)
    {
        var path = PathOf(source, name);

        // A device or pipe has no length; opening one that a file names could wait for ever.
        return files.IsFolder(path) ? new FileBytes(null, "is a folder, not a file")
            : !files.HasContent(path) ? new FileBytes(null, files.IsFile(path) ? "is empty" : "does not exist")
            : source != Inputs.StandardInput && files.AreSame(path, source) ? new FileBytes(null, "is this file itself")
            : files.ReadBytes(path);
    }

    /// <summary>Its path for messages.</summary>
    public static string PathOf(string source, string name) =>
        Path.Combine(source == Inputs.StandardInput ? "" : Path.GetDirectoryName(source) ?? "", name);
}
