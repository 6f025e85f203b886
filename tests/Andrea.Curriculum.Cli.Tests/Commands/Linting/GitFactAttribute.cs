using Andrea.Curriculum.Cli.Git;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

/// <summary>A test that needs git.</summary>
public sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (SystemProcesses.Run("git", ["--version"], "/", default).ExitCode is null)
        {
            Skip = "git is not installed";
        }
    }
}
