using System.CommandLine;

namespace Andrea.Curriculum.Cli.Commands.Linting.Baselining;

/// <summary>The options of <c>lint</c> about a baseline.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string?> _file = new("--baseline")
    {
        Description = "Known findings, which do not count; stands over the setting baseline",
        HelpName = "file",
    };

    private readonly Option<bool> _update = new("--update-baseline")
    {
        Description = "Write the findings of the linted files into the baseline, and drop those that are gone",
    };

    /// <summary>Adds the options to a command.</summary>
    public BaselineOptions(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_update);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_update) && result.GetValue<bool>("--diff"))
            {
                result.AddError("--update-baseline does not go with --diff, which changes no file");
            }
        });
    }

    /// <summary>The request with what the command line says of a baseline.</summary>
    public LintRequest Apply(ParseResult parsed, LintRequest request, CommandEnvironment environment) => request with
    {
        Baseline = parsed.GetValue(_file) is { } file ? environment.Files.FullPath(file) : null,
        UpdatesBaseline = parsed.GetValue(_update),
    };
}
