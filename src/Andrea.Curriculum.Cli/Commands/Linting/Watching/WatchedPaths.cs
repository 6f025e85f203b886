using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Linting.Paths;

namespace Andrea.Curriculum.Cli.Commands.Linting.Watching;

/// <summary>Which folders are watched for the paths of a command line, and which of their files matter.</summary>
internal sealed class WatchedPaths
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Takes the paths of a command line.</summary>
    /// <param name="environment">Surroundings.</param>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="settings">The settings file that the command line names; null for none.</param>
    /// <param name="written">Files that the command writes itself.</param>
    /// <exception cref="UsageException">A file's folder is not there.</exception>
    public WatchedPaths(CommandEnvironment environment, IReadOnlyList<string> paths, string? settings, IEnumerable<string> written)
    {
        _written.UnionWith(written.Select(environment.Files.FullPath));
        var folders = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in settings is null ? paths : [.. paths, settings])
        {
            var (folder, isDeep) = FolderOf(environment, path);
            if (!environment.Files.IsFolder(folder))
            {
                throw new UsageException($"`{path}` cannot be watched: its folder does not exist");
            }

            folders[folder] = folders.GetValueOrDefault(folder) || isDeep;
        }

        Folders = [.. folders.Select(folder => new WatchedFolder(folder.Key, folder.Value))];
    }

    /// <summary>The folders, each once.</summary>
    public IReadOnlyList<WatchedFolder> Folders { get; }

    /// <summary>Whether the change of a file may change what is found: named ones, curricula, settings, and what leaves files out.</summary>
    public bool Concern(string fullPath) =>
        !_written.Contains(fullPath)
        && (_named.Contains(fullPath)
            || Folders.Any(folder => folder.FullPath == fullPath)
            || Path.GetExtension(fullPath) is ".yaml" or ".yml" or ".json"
            || Path.GetFileName(fullPath) is ".gitignore" or ".ignore");

    private (string Folder, bool IsDeep) FolderOf(CommandEnvironment environment, string path)
    {
        if (environment.Files.IsFolder(path))
        {
            return (environment.Files.FullPath(path), true);
        }

        if (!environment.Files.IsFile(path) && PathPattern.HasWildcards(path))
        {
            var names = path.Split('/');
            var literal = string.Join('/', names[..Array.FindIndex(names, PathPattern.HasWildcards)]);
            return (environment.Files.FullPath(literal.Length > 0 ? literal : path[0] == '/' ? "/" : "."), true);
        }

        var full = environment.Files.FullPath(path);
        _named.Add(full);
        return (Path.GetDirectoryName(full) ?? full, false);
    }
}
