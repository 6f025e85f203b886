using System.CommandLine;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>The options of <c>lint</c> about what is linted.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _paths;

    private readonly Option<string?> _changedSince = new("--changed-since")
    {
        Description = "Only files that differ from where this branch left another one, or that git does not know yet",
        HelpName = "branch",
    };

    private readonly Option<string?> _inputName = new("--stdin-filename")
    {
        Description = "The path of what - reads, for findings, settings and overrides",
        HelpName = "path",
    };

    /// <summary>Adds the options to a command.</summary>
    public InputOptions(Command command, Argument<string[]> paths)
    {
        _paths = paths;
        command.Options.Add(_changedSince);
        command.Options.Add(_inputName);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_inputName) is not null && result.GetValue(paths)?.Contains(Inputs.StandardInput) != true)
            {
                result.AddError("--stdin-filename goes with -");
            }
        });
    }

    /// <summary>The request with what the command line says of inputs.</summary>
    public LintRequest Apply(ParseResult parsed, LintRequest request) => request with
    {
        Paths = parsed.GetRequiredValue(_paths),
        ChangedSince = parsed.GetValue(_changedSince),
        InputName = parsed.GetValue(_inputName) is { Length: > 0 } name ? name : null,
    };
}
