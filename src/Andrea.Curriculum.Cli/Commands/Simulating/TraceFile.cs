using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>The file of <c>--trace</c>.</summary>
internal sealed class TraceFile : IDisposable
{
    private readonly string _path;
    private readonly NewFile _file;

    private TraceFile(string path, NewFile file, TraceFormat format)
    {
        _path = path;
        _file = file;
        Target = new TraceTarget(file.Content, format);
    }

    public TraceTarget Target { get; }

    /// <summary>The format that a path's ending asks for; null for none.</summary>
    /// <exception cref="UsageException">The ending is unknown.</exception>
    public static TraceFormat? FormatOf(string? path)
    {
        if (path is null)
        {
            return null;
        }

        return Path.GetExtension(path) switch
        {
            ".csv" => TraceFormat.Csv,
            ".jsonl" => TraceFormat.JsonLines,
            _ => throw new UsageException($"--trace '{path}' ends neither in .csv nor in .jsonl"),
        };
    }

    /// <summary>Begins the file.</summary>
    /// <exception cref="UsageException">It cannot be created.</exception>
    public static TraceFile Create(CommandEnvironment environment, string path, TraceFormat format)
    {
        try
        {
            return new TraceFile(path, new NewFile(environment.Files.FullPath(path)), format);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, exception);
        }
    }

    /// <summary>Gives the complete file its name.</summary>
    /// <exception cref="UsageException">That failed.</exception>
    public void Complete()
    {
        try
        {
            _file.Complete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(_path, exception);
        }
    }

    public static UsageException CannotWrite(string? path, Exception exception) => new($"the trace '{path}' cannot be written: {exception.Message}");

    public void Dispose() => _file.Dispose();
}
