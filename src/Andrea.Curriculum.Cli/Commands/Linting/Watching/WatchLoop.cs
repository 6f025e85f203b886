using System.Globalization;

using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Output;

namespace Andrea.Curriculum.Cli.Commands.Linting.Watching;

/// <summary>Does something, and again whenever a file that matters changes, until the user stops it.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="changes">Tells of changes.</param>
/// <param name="concerns">Whether a changed file matters.</param>
internal sealed class WatchLoop(CommandEnvironment environment, IFileChanges changes, Func<string, bool> concerns)
{
    /// <summary>One saving is several changes, and so is the checkout of a branch: linting waits until nothing happened for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>But no longer than this, where something is always written.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Runs until it is interrupted.</summary>
    /// <param name="lint">Lints and reports; a problem of usage is reported and may be gone after the next change.</param>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public void Run(Action lint)
    {
        while (true)
        {
            try
            {
                lint();
            }
            catch (UsageException exception)
            {
                environment.Output.Flush();
                Complaint.Write(environment, exception.Message, exception.Help);
            }

            environment.Output.Flush();
            AwaitChange();
            WriteSeparator();
        }
    }

    private void AwaitChange()
    {
        while (changes.Next(null, environment.Interruption) is not { } path || !concerns(path))
        {
        }

        var began = environment.Clock.GetTimestamp();
        while (changes.Next(Quiet, environment.Interruption) is not null && environment.Clock.GetElapsedTime(began) < Longest)
        {
        }
    }

    private void WriteSeparator()
    {
        if (environment.OutputTerminal.Interactive)
        {
            var time = environment.Clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            var paper = new Paper(environment.OutputTerminal.Color);
            paper.Line().Line($"── {time} ".PadRight(Math.Min(environment.OutputTerminal.Width ?? 80, 80), '─'), Ink.Dim).Line();
            environment.Output.Write(paper.ToString());
        }
    }
}
