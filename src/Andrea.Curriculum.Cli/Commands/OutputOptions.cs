using System.CommandLine;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>The options about output, which every command has.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "How results are written: text or json",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string> _color = new("--color")
    {
        Description = "Colors: auto, always or never; auto means on terminals, unless NO_COLOR is set",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => "auto",
    };

    public OutputOptions(Command command)
    {
        Choice.Restrict(_format, "text", "json");
        Choice.Restrict(_color, "auto", "always", "never");
        command.Options.Add(_format);
        command.Options.Add(_color);
    }

    public OutputFormat FormatOf(ParseResult parsed) => parsed.GetValue(_format) == "json" ? OutputFormat.Json : OutputFormat.Text;

    /// <summary>The environment with colours as asked for.</summary>
    public CommandEnvironment Apply(ParseResult parsed, CommandEnvironment environment) => parsed.GetValue(_color) switch
    {
        "always" => WithColor(environment, true),
        "never" => WithColor(environment, false),
        _ => environment,
    };

    private static CommandEnvironment WithColor(CommandEnvironment environment, bool color) => environment with
    {
        OutputTerminal = environment.OutputTerminal with { Color = color },
        ErrorTerminal = environment.ErrorTerminal with { Color = color },
    };
}
