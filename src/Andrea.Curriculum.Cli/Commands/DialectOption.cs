using System.CommandLine;

using Andrea.Curriculum.Configuration.Dialects;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>The option that says whose config a file is, where its content does not.</summary>
internal sealed class DialectOption
{
    private readonly Option<string> _dialect = new("--dialect")
    {
        Description = "Whose format files without a key `curriculum` have, where their content does not tell: "
            + string.Join(", ", DialectCatalogue.Dialects.Select(dialect => dialect.Name)),
        HelpName = "trainer",
    };

    /// <summary>Adds the option to a command.</summary>
    public DialectOption(Command command)
    {
        Choice.Restrict(_dialect, [.. DialectCatalogue.Dialects.Select(dialect => dialect.Name)]);
        command.Options.Add(_dialect);
    }

    /// <summary>The environment with files read as asked for.</summary>
    public CommandEnvironment Apply(ParseResult parsed, CommandEnvironment environment) =>
        parsed.GetValue(_dialect) is { Length: > 0 } name ? environment with { Dialect = DialectCatalogue.Find(name) } : environment;
}
