using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Git;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Dialects;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Everything outside the process that a command touches, so that tests run whole command lines.</summary>
internal sealed record CommandEnvironment
{
    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Progress and complaints.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input; gives null when there is none.</summary>
    public required Func<Stream?> OpenInput { get; init; }

    public required DiskFiles Files { get; init; }

    /// <summary>Begins to watch folders.</summary>
    public Func<IReadOnlyList<WatchedFolder>, IFileChanges> Watch { get; init; } = folders => new DiskChanges(folders);

    /// <summary>What <see cref="Output"/> can show.</summary>
    public required Terminal OutputTerminal { get; init; }

    /// <summary>What <see cref="Error"/> can show.</summary>
    public required Terminal ErrorTerminal { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Set when the user asks to stop.</summary>
    public required CancellationToken Interruption { get; init; }

    /// <summary>The value of an environment variable; null when it is not set or empty.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Runs other programs; by default there are none.</summary>
    public ProcessRunner RunProcess { get; init; } = (_, _, _, _) => ProcessResult.NotFound;

    /// <summary>Processors that work may be spread over.</summary>
    public int Processors { get; init; } = 1;

    /// <summary>The dialect of files that are not native; null to detect it.</summary>
    public Dialect? Dialect { get; init; }

    /// <summary>How files are read.</summary>
    public ReadingOptions Reading => new() { Dialect = Dialect, TrainerFiles = new OverlaidFiles(Files) };

    /// <summary>Whether an internal error shows its stack trace.</summary>
    public bool ShowsStackTraces { get; init; }
}
