using System.CommandLine;

using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Linting;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary><c>--output FORMAT=FILE</c>, as often as wanted: further formats besides the one on standard output.</summary>
internal sealed class OutputTargets
{
    private readonly Option<string[]> _option = new("--output")
    {
        Description = "Write a file in a format too, for instance sarif=andrea.sarif; may be repeated",
        HelpName = "format=file",
    };

    /// <summary>Adds the option to a command.</summary>
    public OutputTargets(Command command)
    {
        _option.CompletionSources.Add([.. LintOutput.Formats.Select(format => format + "=")]);
        command.Options.Add(_option);
    }

    /// <summary>The formats and files of a command line.</summary>
    /// <exception cref="UsageException">One cannot be understood, or two have one file.</exception>
    public IReadOnlyList<(OutputFormat Format, string Path)> Of(ParseResult parsed, CommandEnvironment environment)
    {
        var targets = new List<(OutputFormat Format, string Path)>();
        foreach (var target in parsed.GetValue(_option) ?? [])
        {
            var sign = target.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == target.Length - 1 || !LintOutput.Formats.Contains(target[..sign], StringComparer.Ordinal))
            {
                throw new UsageException(
                    $"--output `{target}` is not FORMAT=FILE", $"the format is {OutputFormats.Sentence(LintOutput.Formats)}, as in --output sarif=andrea.sarif");
            }

            var path = target[(sign + 1)..];
            if (targets.Exists(other => environment.Files.FullPath(other.Path) == environment.Files.FullPath(path)))
            {
                throw new UsageException($"--output names `{path}` twice");
            }

            targets.Add((OutputFormats.Of(target[..sign]), path));
        }

        return targets;
    }

    /// <summary>Writes the files: each is complete or not there.</summary>
    /// <exception cref="UsageException">One cannot be written.</exception>
    public static void Write(CommandEnvironment environment, LintReport report, IReadOnlyList<(OutputFormat Format, string Path)> targets)
    {
        foreach (var (format, path) in targets)
        {
            Write(environment, path, LintOutput.Of(report, format, Terminal.None));
        }
    }

    /// <summary>Writes one file: it is complete or not there.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(CommandEnvironment environment, string path, string text)
    {
        if (environment.Files.WriteNew(path, text) is { } problem)
        {
            throw new UsageException($"the output `{path}` cannot be written: {problem}");
        }
    }
}
