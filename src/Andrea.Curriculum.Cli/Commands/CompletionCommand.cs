using System.CommandLine;

using Andrea.Curriculum.Cli.Commands.Completing;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea completion</c>: scripts with which shells complete command lines.</summary>
internal static class CompletionCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var shell = new Argument<string>("shell") { Description = $"The shell: {OutputFormats.Sentence(ShellScripts.Shells)}" };
        shell.CompletionSources.Add(ShellScripts.Shells);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ShellScripts.Shells.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"the shell is {OutputFormats.Sentence(ShellScripts.Shells)}, not `{token.Value}`");
            }
        });
        var command = new Command("completion", "Write the script with which a shell completes command lines") { shell };
        command.SetAction(parsed =>
        {
            environment.Output.Write(ShellScripts.Of(parsed.GetRequiredValue(shell)));
            return (int)ExitCode.Clean;
        });
        return command;
    }
}
