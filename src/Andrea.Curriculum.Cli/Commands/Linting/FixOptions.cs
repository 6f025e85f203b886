using System.CommandLine;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>The options of <c>lint</c> about fixes.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Write safe fixes into the files, until no more can be made; standard input is written to standard output with its fixes",
    };

    private readonly Option<bool> _unsafe = new("--unsafe-fixes")
    {
        Description = "With --fix or --diff: also fixes after which the file may mean something else than was meant",
    };

    private readonly Option<bool> _diff = new("--diff")
    {
        Description = "Show what --fix would change as a patch instead of the findings; the exit code is 1 when something would change",
    };

    /// <summary>Adds the options to a command.</summary>
    public FixOptions(Command command)
    {
        command.Options.Add(_fix);
        command.Options.Add(_unsafe);
        command.Options.Add(_diff);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_unsafe) && !result.GetValue(_fix) && !result.GetValue(_diff))
            {
                result.AddError("--unsafe-fixes goes with --fix or --diff");
            }
        });
    }

    /// <summary>The request with what the command line says of fixes.</summary>
    public LintRequest Apply(ParseResult parsed, LintRequest request) => request with
    {
        Fixing = parsed.GetValue(_diff) ? FixMode.Show : parsed.GetValue(_fix) ? FixMode.Write : FixMode.Offer,
        GreatestSafety = parsed.GetValue(_unsafe) ? FixSafety.Unsafe : FixSafety.Safe,
    };
}
