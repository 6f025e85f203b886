using System.Collections.Concurrent;

namespace Andrea.Curriculum.Cli.Files;

/// <summary>Changes that the system tells of.</summary>
internal sealed class DiskChanges : IFileChanges
{
    private readonly BlockingCollection<string> _changed = [];
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <exception cref="IOException">The system refuses to watch so many folders.</exception>
    public DiskChanges(IEnumerable<WatchedFolder> folders)
    {
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(folder.FullPath)
            {
                IncludeSubdirectories = folder.IsDeep,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _watchers.Add(watcher);
            watcher.Changed += (_, change) => _changed.Add(change.FullPath);
            watcher.Created += (_, change) => _changed.Add(change.FullPath);
            watcher.Deleted += (_, change) => _changed.Add(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                _changed.Add(change.OldFullPath);
                _changed.Add(change.FullPath);
            };

            // Changes may have been lost: any of the files may be another one now.
            watcher.Error += (_, _) => _changed.Add(folder.FullPath);
            watcher.EnableRaisingEvents = true;
        }
    }

    /// <inheritdoc/>
    public string? Next(TimeSpan? within, CancellationToken interruption) =>
        _changed.TryTake(out var path, within is { } time ? (int)time.TotalMilliseconds : Timeout.Infinite, interruption) ? path : null;

    /// <summary>Ends the watching.</summary>
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
