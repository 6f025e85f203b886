namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>What became of one file, kept until its turn to be reported.</summary>
internal sealed record LintOutcome
{
    /// <summary>What was found; null when the file was not linted.</summary>
    public LintedFile? File { get; init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public UnreadFile? Unread { get; init; }

    /// <summary>The settings file that cannot be understood, for people, so that the file was not linted; null when it can.</summary>
    public string? BrokenSettings { get; init; }

    /// <summary>True when a file that the command line names could not be read or written.</summary>
    public bool Failed { get; init; }

    /// <summary>True for a YAML file in a folder that is no curriculum.</summary>
    public bool Skipped { get; init; }

    /// <summary>The program whose config was skipped; null when none is known.</summary>
    public string? OtherProgram { get; init; }

    /// <summary>What was thrown, to be thrown again when all files had their turn.</summary>
    public Exception? Exception { get; init; }

    /// <summary>What is to be written to standard error.</summary>
    public string Complaints { get; init; } = "";

    /// <summary>What is to be written to standard output before everything else: standard input with its fixes, or a patch.</summary>
    public string Output { get; init; } = "";
}
