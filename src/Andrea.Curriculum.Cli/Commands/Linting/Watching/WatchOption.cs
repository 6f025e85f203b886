using System.CommandLine;

namespace Andrea.Curriculum.Cli.Commands.Linting.Watching;

/// <summary>The option <c>--watch</c>.</summary>
internal sealed class WatchOption
{
    private readonly Option<bool> _option = new("--watch")
    {
        Description = "Lint again whenever one of the files, the settings or a curriculum beside them changes, until Ctrl-C",
    };

    /// <summary>Adds the option to a command.</summary>
    public WatchOption(Command command) => command.Options.Add(_option);

    /// <summary>Runs once, or again and again.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="environment">Surroundings.</param>
    /// <param name="paths">What is linted.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="written">Files that the command writes itself.</param>
    /// <param name="lint">Lints, reports and gives the exit code.</param>
    /// <exception cref="UsageException">This cannot be watched.</exception>
    public int Run(
        ParseResult parsed, CommandEnvironment environment, string[] paths, LintRequest request, IEnumerable<string> written, Func<int> lint)
    {
        if (!parsed.GetValue(_option))
        {
            return lint();
        }

        if (request.Fixing != FixMode.Offer)
        {
            throw new UsageException("--watch does not go with --fix or --diff", "fix first, then watch");
        }

        if (paths.Contains(Inputs.StandardInput))
        {
            throw new UsageException("--watch cannot watch standard input", "name files, folders or patterns");
        }

        var watched = new WatchedPaths(environment, paths, request.Config, written);
        using var changes = environment.Watch(watched.Folders);
        new WatchLoop(environment, changes, watched.Concern).Run(() => lint());
        return (int)ExitCode.Interrupted;
    }
}
