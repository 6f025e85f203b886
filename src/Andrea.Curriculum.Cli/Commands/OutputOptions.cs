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
    /// <param name="formats">The words of <c>--format</c>, the default first.</param>
    /// <param name="remark">What one of them writes, when that needs saying.</param>
    public OutputOptions(Command command, IReadOnlyList<string> formats, string? remark = null)
    {
        _format = new Option<string>("--format")
        {
            Description = $"How results are written: {OutputFormats.Sentence(formats)}{(remark is null ? "" : $" ({remark})")}",
            HelpName = formats.Count > 3 ? "format" : string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        Choice.Restrict(_format, [.. formats]);
        Choice.Restrict(_color, "auto", "always", "never");
        command.Options.Add(_format);
        command.Options.Add(_color);
    }

    public OutputFormat FormatOf(ParseResult parsed) => OutputFormats.Of(parsed.GetValue(_format));

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
