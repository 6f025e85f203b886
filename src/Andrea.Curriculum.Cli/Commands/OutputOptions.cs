using System.CommandLine;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>The options about output, which every command has.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format;

    private readonly Option<string> _color = new("--color")
    {
        Description = "Colors: auto, always or never; auto means on terminals, unless NO_COLOR is set",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => "auto",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="csv">What the command writes as csv; null when it does not.</param>
    public OutputOptions(Command command, string? csv = null)
    {
        string[] formats = csv is null ? ["text", "json"] : ["text", "json", "csv"];
        _format = new Option<string>("--format")
        {
            Description = csv is null ? "How results are written: text or json" : $"How results are written: text, json or csv ({csv})",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => "text",
        };
        Choice.Restrict(_format, formats);
        Choice.Restrict(_color, "auto", "always", "never");
        command.Options.Add(_format);
        command.Options.Add(_color);
    }

    public OutputFormat FormatOf(ParseResult parsed) => parsed.GetValue(_format) switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        _ => OutputFormat.Text,
    };

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
