using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>The file of <c>--trace</c>.</summary>
internal sealed class TraceFile : IDisposable
{
    private readonly CommandEnvironment _environment;
    private readonly string _path;
    private readonly NewFile _file;

    private TraceFile(CommandEnvironment environment, string path, NewFile file, TraceFormat format)
    {
        _environment = environment;
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
            ".parquet" => TraceFormat.Parquet,
            _ => throw new UsageException($"--trace `{path}` ends in none of .csv, .jsonl and .parquet"),
        };
    }

    /// <summary>Begins the file.</summary>
    /// <param name="environment">Where files are.</param>
    /// <param name="path">Its path; the ending is known.</param>
    /// <param name="simulation">What it will tell of.</param>
    /// <exception cref="UsageException">It cannot be created, or one table cannot hold the phases.</exception>
    public static TraceFile Create(CommandEnvironment environment, string path, CellSimulation simulation)
    {
        if (!simulation.HaveSameSources)
        {
            throw new UsageException("--trace writes one table, and --set gives its variants different sources", "trace each variant alone");
        }

        try
        {
            return new TraceFile(environment, path, new NewFile(environment.Files.FullPath(path)), FormatOf(path)!.Value);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(environment, path, exception);
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
            throw CannotWrite(exception);
        }
    }

    /// <summary>The complaint that writing failed.</summary>
    public UsageException CannotWrite(Exception exception) => CannotWrite(_environment, _path, exception);

    private static UsageException CannotWrite(CommandEnvironment environment, string path, Exception exception) =>
        new($"the trace `{path}` cannot be written: {Reason(environment, path, exception)}");

    public void Dispose() => _file.Dispose();

    /// <summary>The reason without the name that the file has until it is complete.</summary>
    private static string Reason(CommandEnvironment environment, string path, Exception exception)
    {
        switch (exception)
        {
            case DirectoryNotFoundException:
                return "its folder does not exist";
            case UnauthorizedAccessException:
                return "access is denied";
            default:
                var message = exception.Message;
                var start = message.IndexOf(environment.Files.FullPath(path) + ".", StringComparison.Ordinal);
                var end = start < 0 ? -1 : message.LastIndexOf(NewFile.Ending, StringComparison.Ordinal);
                return end < start || end < 0 ? message : message[..start] + path + message[(end + NewFile.Ending.Length)..];
        }
    }
}
