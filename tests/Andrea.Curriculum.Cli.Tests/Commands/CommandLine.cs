using System.Text;

using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Git;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands;

/// <summary>Runs whole command lines in this process.</summary>
internal sealed record CommandLine
{
    /// <summary>Working folder; the repository's root when not said.</summary>
    public string Folder { get; init; } = RepositoryRoot.Path;

    public int? Width { get; init; }

    public bool Color { get; init; }

    public Func<Stream?> OpenInput { get; init; } = () => new MemoryStream();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Environment variables.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Whether standard output is a terminal.</summary>
    public bool Interactive { get; init; }

    /// <summary>Watches folders; null for the system's watcher.</summary>
    public Func<IReadOnlyList<WatchedFolder>, IFileChanges>? Watch { get; init; }

    public ProcessRunner RunProcess { get; init; } = (_, _, _, _) => ProcessResult.NotFound;

    public CancellationToken Interruption { get; init; }

    public static CommandLine WithInput(string text) => new() { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    public static CommandRun Run(params string[] arguments) => new CommandLine().Start(arguments);

    public CommandRun Start(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(Width, Color, Interactive);
        var code = AndreaCommand.Run(arguments, new CommandEnvironment
        {
            Output = output,
            Error = error,
            OpenInput = OpenInput,
            Files = new DiskFiles(Folder),
            OutputTerminal = terminal,
            ErrorTerminal = terminal,
            Clock = Clock,
            Interruption = Interruption,
            Variable = name => Variables.GetValueOrDefault(name),
            RunProcess = RunProcess,
            Processors = 2,
            Watch = Watch ?? (folders => new DiskChanges(folders)),
        });
        return new CommandRun((int)code, output.ToString(), error.ToString());
    }
}
