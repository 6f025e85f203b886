using System.Text;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Files;

/// <summary>The files that a command may read and write. Relative paths start at a folder that is given, not at the process's.</summary>
/// <param name="folder">Full path of the working folder.</param>
internal sealed class DiskFiles(string folder)
{
    /// <summary>No curriculum comes near; an endless device must not eat the memory.</summary>
    private const int GreatestBytes = 64 << 20;

    /// <summary>As many links in one path as Linux follows.</summary>
    private const int GreatestLinks = 40;

    /// <summary>Full path of a path as the user wrote it.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, folder);

    public bool IsFolder(string path) => IsPath(path) && Directory.Exists(FullPath(path));

    /// <summary>True for a file or a link to one.</summary>
    public bool IsFile(string path) => TargetOf(path) is not null;

    /// <summary>True for a file with content, links followed; devices and pipes have none that is known beforehand.</summary>
    public bool HasContent(string path) => TargetOf(path) is { Length: > 0 };

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path as the user wrote it, which becomes the text's name.</param>
    public FileReading Read(string path) => Decode(path, ReadBytes(path));

    /// <summary>Reads the bytes of a file; opening a pipe waits until something is written to it.</summary>
    /// <param name="path">Its path as the user wrote it.</param>
    public FileBytes ReadBytes(string path)
    {
        if (IsFolder(path))
        {
            return new FileBytes(null, "is a folder, not a file");
        }

        try
        {
            using var stream = new FileStream(FullPath(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return ReadBytes(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new FileBytes(null, ReasonOf(exception));
        }
    }

    /// <summary>Writes a file at once: under its name there is the old content or all of the new.</summary>
    /// <param name="path">Its path as the user wrote it.</param>
    /// <param name="text">The content.</param>
    /// <returns>Why that failed; null when it did not.</returns>
    public string? WriteNew(string path, string text)
    {
        try
        {
            using var file = new NewFile(FullPath(path));
            file.Content.Write(Encoding.UTF8.GetBytes(text));
            file.Complete();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return WhyNotWritten(exception);
        }
    }

    /// <summary>Replaces the content of a file at once: a reader sees the old one or the new one. Permissions and links stay.</summary>
    /// <param name="path">Its path as the user wrote it.</param>
    /// <param name="before">The content that was read; a file that has another one by now is left alone.</param>
    /// <param name="after">The new content.</param>
    /// <returns>Why it was not replaced, as the end of a sentence that begins with the path; null on success.</returns>
    public string? Replace(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        try
        {
            using var file = NewFile.InPlaceOf(FullPath(path));
            file.Content.Write(after);
            if (ReadBytes(path).Bytes is not { } now || !now.Span.SequenceEqual(before))
            {
                return "was changed by another program meanwhile and is left as it is";
            }

            file.Complete();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "cannot be written: " + WhyNotWritten(exception);
        }
    }

    private static string WhyNotWritten(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "access is denied",
        _ => exception.Message,
    };

    /// <summary>Opens a file that is too large to be held; opening a pipe waits until something is written to it.</summary>
    /// <param name="path">Its path as the user wrote it.</param>
    /// <returns>The stream, or why there is none, as the end of a sentence that begins with the path.</returns>
    public (Stream? Stream, string? Problem) Open(string path)
    {
        if (IsFolder(path))
        {
            return (null, "is a folder, not a file");
        }

        try
        {
            return (new FileStream(FullPath(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, ReasonOf(exception));
        }
    }

    /// <summary>Bytes of a file; null when that is not known beforehand.</summary>
    public long? LengthOf(string path) => TargetOf(path) is { Length: > 0 and var length } ? length : null;

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    public static FileBytes ReadBytes(Stream stream)
    {
        // One byte more than a file is long finds its end; some files, such as those of /proc, say that they are empty.
        var bytes = new byte[stream.CanSeek ? Math.Clamp(stream.Length + 1, 1 << 12, GreatestBytes + 1L) : 1 << 16];
        var length = 0;
        for (var count = stream.Read(bytes); count > 0; count = stream.Read(bytes.AsSpan(length)))
        {
            length += count;
            if (length > GreatestBytes)
            {
                return new FileBytes(null, $"is larger than {GreatestBytes >> 20} MiB");
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(2L * length, GreatestBytes + 1L));
            }
        }

        return new FileBytes(bytes.AsMemory(0, length), null);
    }

    /// <summary>The text of bytes that were read.</summary>
    /// <param name="name">The text's name.</param>
    /// <param name="read">The bytes, or why there are none.</param>
    public static FileReading Decode(string name, FileBytes read)
    {
        if (read.Bytes is not { } bytes)
        {
            return new FileReading(null, read.Problem);
        }

        var text = TextDecoding.Decode(name, bytes.Span, out var firstInvalid);
        if (firstInvalid < 0)
        {
            return new FileReading(text, null);
        }

        var place = text.PositionOf(firstInvalid);
        return new FileReading(null, $"is not UTF-8 text: line {place.Line}, column {place.Column} has other bytes");
    }

    /// <summary>
    /// The YAML and JSON files in a folder and below, in a fixed order; hidden ones, links to folders and what <c>.gitignore</c> and
    /// <c>.ignore</c> leave out are not among them.
    /// </summary>
    /// <param name="path">The folder as the user wrote it; the results begin with it.</param>
    /// <param name="unlisted">Told of each folder that cannot be listed, and why.</param>
    public IEnumerable<string> ConfigFilesIn(string path, Action<string, string> unlisted) =>
        ConfigFilesIn(path, IgnoreRules.Of(FullPath(path)), unlisted);

    private static IEnumerable<string> ConfigFilesIn(string path, FileSystemInfo[] entries, IgnoreRules rules, Func<string, string, IEnumerable<string>> inFolder)
    {
        Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.') || rules.LeavesOut(entry.FullName, entry is DirectoryInfo))
            {
                continue;
            }

            var shown = Path.Combine(path, entry.Name);
            if (entry is DirectoryInfo)
            {
                foreach (var file in entry.LinkTarget is null ? inFolder(shown, entry.FullName) : [])
                {
                    yield return file;
                }
            }
            else if (entry.Extension is ".yaml" or ".yml" or ".json")
            {
                yield return shown;
            }
        }
    }

    private IEnumerable<string> ConfigFilesIn(string path, IgnoreRules rules, Action<string, string> unlisted)
    {
        try
        {
            var entries = new DirectoryInfo(FullPath(path)).GetFileSystemInfos();
            return ConfigFilesIn(path, entries, rules, (shown, full) => ConfigFilesIn(shown, rules.In(full), unlisted));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            unlisted(path, "cannot be listed: " + exception.Message);
            return [];
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

    /// <summary>True when two paths lead to one file, links to files and folders followed.</summary>
    public bool AreSame(string first, string second)
    {
        try
        {
            return string.Equals(WithoutLinks(FullPath(first), GreatestLinks), WithoutLinks(FullPath(second), GreatestLinks), StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>A path for people: relative when it lies in the working folder.</summary>
    public string Shown(string fullPath)
    {
        var relative = Path.GetRelativePath(folder, fullPath);
        return relative.StartsWith("..", StringComparison.Ordinal) ? fullPath : relative;
    }

    // A link exists and has a length whatever it leads to.
    private FileInfo? TargetOf(string path)
    {
        if (!IsPath(path) || !File.Exists(FullPath(path)))
        {
            return null;
        }

        try
        {
            var file = new FileInfo(FullPath(path));
            return (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) is FileInfo { Exists: true } target ? target : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string WithoutLinks(string fullPath, int links)
    {
        var root = Path.GetPathRoot(fullPath)!;
        var at = root;
        foreach (var part in fullPath[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, part);
            if (links > 0 && new FileInfo(at).ResolveLinkTarget(returnFinalTarget: false) is { } target)
            {
                // The target may itself lie behind links.
                at = WithoutLinks(target.FullName, --links);
            }
        }

        return at;
    }

    // A name that comes from a file may hold anything.
    private static bool IsPath(string path) => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal);

    private static string ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        UnauthorizedAccessException => "may not be read",
        PathTooLongException => "has too long a name",
        _ => "cannot be read: " + exception.Message,
    };
}
