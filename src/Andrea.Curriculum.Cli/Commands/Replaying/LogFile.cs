using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Commands.Simulating;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Simulation.Replay;

namespace Andrea.Curriculum.Cli.Commands.Replaying;

/// <summary>Replays the log of a command line.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="path">The log; <c>-</c> for standard input.</param>
internal sealed class LogFile(CommandEnvironment environment, string path)
{
    /// <summary>Reads the log to its end and holds it against a run.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public ReplaySummary Replay(RunAnalysis run, LogFormat? format)
    {
        var progress = new LatestProgress();
        return ProgressDisplay.Run(environment, "replay", progress, () => Await(() =>
        {
            using var stream = Open();
            try
            {
                var log = RecordedRunReader.Open(stream, run.Plan, format);
                return RunReplay.Replay(run, log, path, new BytesRead(progress, environment.Files.LengthOf(path)), environment.Interruption);
            }
            catch (IOException exception)
            {
                throw new UsageException($"{Inputs.NameOf(path)} cannot be read: {exception.Message}");
            }
        }));
    }

    private Stream Open()
    {
        if (path == Inputs.StandardInput)
        {
            return environment.OpenInput() ?? throw new UsageException($"{Inputs.NameOf(path)} is closed");
        }

        var (stream, problem) = environment.Files.Open(path);
        return stream ?? throw new UsageException($"{Inputs.NameOf(path)} {problem}");
    }

    // Nothing ends a read, or the opening of a pipe, that waits for a writer: the thread that waits is left behind.
    private T Await<T>(Func<T> work) =>
        path != Inputs.StandardInput && environment.Files.HasContent(path)
            ? work()
            : Task.Run(work).WaitAsync(environment.Interruption).GetAwaiter().GetResult();

    /// <summary>Turns bytes into a part of the whole, when that is known.</summary>
    private sealed class BytesRead(LatestProgress progress, long? length) : IProgress<long>
    {
        public void Report(long value)
        {
            if (length is { } all)
            {
                progress.Report((double)value / all);
            }
        }
    }
}
