namespace Andrea.Curriculum.Cli.Git;

/// <summary>Runs another program to its end.</summary>
/// <param name="program">Its name, which is looked for in the path.</param>
/// <param name="arguments">Its arguments, passed on as they are.</param>
/// <param name="folder">Full path of its working folder.</param>
/// <param name="interruption">Ends it.</param>
internal delegate ProcessResult ProcessRunner(string program, IReadOnlyList<string> arguments, string folder, CancellationToken interruption);
