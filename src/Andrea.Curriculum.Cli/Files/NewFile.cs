namespace Andrea.Curriculum.Cli.Files;

/// <summary>A file that appears under its name only when it is complete: written beside, then renamed.</summary>
internal sealed class NewFile : IDisposable
{
    /// <summary>Ending of its name until it is complete.</summary>
    public const string Ending = ".part";

    private readonly string _path;
    private readonly string _beside;
    private bool _isDone;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Full path; a link is followed.</param>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public NewFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("it is a folder");
        }

        _path = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        _beside = $"{_path}.{Path.GetRandomFileName()}{Ending}";
        Content = new FileStream(_beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Begins a file that replaces another one and has its permissions.</summary>
    /// <param name="path">Full path of an existing file; a link is followed.</param>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created, or the old one may not be written.</exception>
    public static NewFile InPlaceOf(string path)
    {
        // A file that may not be written stays as it is, even where its folder allows to rename over it.
        using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
        }

        var file = new NewFile(path);
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file._beside, File.GetUnixFileMode(file._path));
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Receives the content.</summary>
    public Stream Content { get; }

    /// <summary>Gives the complete file its name.</summary>
    public void Complete()
    {
        Content.Dispose();
        File.Move(_beside, _path, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes a file that was not completed.</summary>
    public void Dispose()
    {
        if (!_isDone)
        {
            Content.Dispose();
            File.Delete(_beside);
        }
    }
}
