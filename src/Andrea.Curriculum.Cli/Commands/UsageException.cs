namespace Andrea.Curriculum.Cli.Commands;

/// <summary>The command line or its input is wrong: the message says how, and the command ends with <see cref="ExitCode.Usage"/>.</summary>
/// <param name="message">One sentence without a final period; may hold text of the user's.</param>
/// <param name="help">What to do about it; null when the message says all.</param>
internal sealed class UsageException(string message, string? help = null) : Exception(message)
{
    public string? Help { get; } = help;
}
