using Andrea.Curriculum.Cli.Git;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

/// <summary>A test that needs git: skipped without it, but not where ANDREA_REQUIRE_PROGRAMS says that programs are there.</summary>
public sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ANDREA_REQUIRE_PROGRAMS") != "1" && SystemProcesses.Run("git", ["--version"], "/", default).ExitCode is null)
        {
            Skip = "git is not installed";
        }
    }
}
