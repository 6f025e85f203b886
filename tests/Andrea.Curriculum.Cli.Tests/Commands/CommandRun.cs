namespace Andrea.Curriculum.Cli.Tests.Commands;

/// <summary>What a command line gave.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error);
