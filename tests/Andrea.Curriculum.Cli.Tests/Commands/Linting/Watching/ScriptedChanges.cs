using Andrea.Curriculum.Cli.Files;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Watching;

/// <summary>Changes that a test makes; behind the last one the user stops the command.</summary>
/// <param name="interruption">Cancelled behind the last step.</param>
/// <param name="steps">Each changes a file and gives its full path, or null when nothing happens for a while.</param>
internal sealed class ScriptedChanges(CancellationTokenSource interruption, params Func<string?>[] steps) : IFileChanges
{
    private int _next;

    /// <inheritdoc/>
    public string? Next(TimeSpan? within, CancellationToken stopped)
    {
        if (_next < steps.Length)
        {
            return steps[_next++]();
        }

        interruption.Cancel();
        stopped.ThrowIfCancellationRequested();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
