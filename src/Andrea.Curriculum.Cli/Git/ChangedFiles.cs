using Andrea.Curriculum.Cli.Commands;

namespace Andrea.Curriculum.Cli.Git;

/// <summary>The files that a branch touched: added, changed or renamed since it left another one, committed or not, and untracked ones.</summary>
internal sealed class ChangedFiles
{
    // Stands for the folder of the repository, so that a path above it leads to no file in it.
    private const string Top = "/repository/";

    private readonly string _folder;
    private readonly string _prefix;
    private readonly HashSet<string> _names;

    private ChangedFiles(string folder, string prefix, HashSet<string> names) => (_folder, _prefix, _names) = (folder, prefix, names);

    /// <summary>Asks git.</summary>
    /// <param name="environment">Surroundings; the repository is that of the working folder.</param>
    /// <param name="reference">A branch, tag or commit.</param>
    /// <exception cref="UsageException">There is no git, no repository or no such commit.</exception>
    public static ChangedFiles Since(CommandEnvironment environment, string reference)
    {
        var folder = environment.Files.FullPath(".");
        var prefix = Git(environment, folder, "rev-parse", "--show-prefix") ?? throw new UsageException($"--changed-since needs a git repository, and `{folder}` is in none");
        var commit = Git(environment, folder, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}")
            ?? throw new UsageException($"git knows no commit `{reference}`", "fetch it first; a shallow clone lacks most of them");
        var fork = Git(environment, folder, "merge-base", commit.Trim(), "HEAD")
            ?? throw new UsageException($"`{reference}` and HEAD have no commit in common", "fetch more of the history; a shallow clone lacks most of it");
        var tracked = Git(environment, folder, "diff", "--name-only", "-z", "--diff-filter=d", "--no-relative", "--no-ext-diff", fork.Trim(), "--");
        var untracked = Git(environment, folder, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/");
        if (tracked is null || untracked is null)
        {
            throw new UsageException("--changed-since needs the working tree of a git repository");
        }

        return new ChangedFiles(folder, prefix.TrimEnd('\n'), [.. (tracked + untracked).Split('\0').Where(name => name.Length > 0)]);
    }

    /// <summary>True for a file that was touched.</summary>
    /// <param name="fullPath">Its full path.</param>
    public bool Contains(string fullPath)
    {
        // From the working folder on, so that a link above it changes nothing.
        var relative = Path.GetRelativePath(_folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        var path = Path.GetFullPath(_prefix + relative, Top);
        return path.StartsWith(Top, StringComparison.Ordinal) && _names.Contains(path[Top.Length..]);
    }

    private static string? Git(CommandEnvironment environment, string folder, params string[] arguments)
    {
        var result = environment.RunProcess("git", arguments, folder, environment.Interruption);
        if (result.ExitCode is null)
        {
            throw new UsageException("--changed-since needs git, which was not found");
        }

        if (result.Error.Contains("dubious ownership", StringComparison.Ordinal))
        {
            throw new UsageException("git refuses to read this repository, which belongs to somebody else", "git config --global --add safe.directory '<its folder>'");
        }

        return result.ExitCode == 0 ? result.Output : null;
    }
}
