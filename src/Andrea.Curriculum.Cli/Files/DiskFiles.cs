using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Files;

/// <summary>The files that a command may read and write. Relative paths start at a folder that is given, not at the process's.</summary>
/// <param name="folder">Full path of the working folder.</param>
internal sealed class DiskFiles(string folder)
{
    /// <summary>No curriculum comes near; an endless device must not eat the memory.</summary>
    private const int GreatestBytes = 64 << 20;

    /// <summary>Full path of a path as the user wrote it.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, folder);

    public bool IsFolder(string path) => IsPath(path) && Directory.Exists(FullPath(path));

    public bool IsFile(string path) => IsPath(path) && File.Exists(FullPath(path));

    /// <summary>True for a file with content; devices and pipes have none that is known beforehand.</summary>
    public bool HasContent(string path) => IsFile(path) && new FileInfo(FullPath(path)).Length > 0;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path as the user wrote it, which becomes the text's name.</param>
    public FileReading Read(string path)
    {
        if (IsFolder(path))
        {
            return new FileReading(null, "is a folder, not a file");
        }

        try
        {
            using var stream = new FileStream(FullPath(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return Read(path, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new FileReading(null, ReasonOf(exception));
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    public static FileReading Read(string name, Stream stream)
    {
        using var bytes = new MemoryStream();
        var part = new byte[1 << 16];
        for (var count = stream.Read(part); count > 0; count = stream.Read(part))
        {
            bytes.Write(part, 0, count);
            if (bytes.Length > GreatestBytes)
            {
                return new FileReading(null, $"is larger than {GreatestBytes >> 20} MiB");
            }
        }

        return Decode(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The YAML files in a folder and below, in a fixed order; hidden ones and links to folders are left out.</summary>
    /// <param name="path">The folder as the user wrote it; the results begin with it.</param>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder cannot be listed.</exception>
    public IEnumerable<string> YamlFilesIn(string path)
    {
        var entries = new DirectoryInfo(FullPath(path)).GetFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.'))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var shown = Path.Combine(path, entry.Name);
            if (entry is DirectoryInfo)
            {
                foreach (var file in entry.LinkTarget is null ? YamlFilesIn(shown) : [])
                {
                    yield return file;
                }
            }
            else if (entry.Extension is ".yaml" or ".yml")
            {
                yield return shown;
            }
        }
    }

    /// <summary>The nearest file of a name in the folder of a file or above it; null when there is none.</summary>
    public string? FindUpward(string file, string name)
    {
        for (var at = Path.GetDirectoryName(FullPath(file)); at is not null; at = Path.GetDirectoryName(at))
        {
            var candidate = Path.Combine(at, name);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A path for people: relative when it lies in the working folder.</summary>
    public string Shown(string fullPath)
    {
        var relative = Path.GetRelativePath(folder, fullPath);
        return relative.StartsWith("..", StringComparison.Ordinal) ? fullPath : relative;
    }

    // A name that comes from a file may hold anything.
    private static bool IsPath(string path) => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal);

    private static FileReading Decode(string name, ReadOnlySpan<byte> bytes)
    {
        var text = TextDecoding.Decode(name, bytes, out var firstInvalid);
        if (firstInvalid < 0)
        {
            return new FileReading(text, null);
        }

        var place = text.PositionOf(firstInvalid);
        return new FileReading(null, $"is not UTF-8 text: line {place.Line}, column {place.Column} has other bytes");
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        UnauthorizedAccessException => "may not be read",
        PathTooLongException => "has too long a name",
        _ => "cannot be read: " + exception.Message,
    };
}
