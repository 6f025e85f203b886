namespace Andrea.Curriculum.Cli.Files;

/// <summary>Tells which files change.</summary>
internal interface IFileChanges : IDisposable
{
    /// <summary>Waits for a change.</summary>
    /// <param name="within">The longest wait; null for as long as it takes.</param>
    /// <param name="interruption">Ends the wait.</param>
    /// <returns>Full path of a file that was written, renamed or removed; null when the time passed.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    string? Next(TimeSpan? within, CancellationToken interruption);
}
