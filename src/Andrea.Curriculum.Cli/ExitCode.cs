namespace Andrea.Curriculum.Cli;

/// <summary>What the command's exit tells scripts; the same for every command and format.</summary>
internal enum ExitCode
{
    /// <summary>Nothing to complain about.</summary>
    Clean = 0,

    /// <summary>Findings at or above the threshold, an infeasible regime, or an expectation that is not met.</summary>
    Findings = 1,

    /// <summary>A wrong command line, no input, or a file that cannot be understood.</summary>
    Usage = 2,

    /// <summary>A defect of this program.</summary>
    Internal = 3,

    /// <summary>Not decided within limits, or not supported yet.</summary>
    Undecided = 4,

    /// <summary>Stopped by the user.</summary>
    Interrupted = 130,
}
