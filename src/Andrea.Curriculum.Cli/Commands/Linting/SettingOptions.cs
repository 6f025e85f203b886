using System.CommandLine;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>The options and variables that stand above settings files.</summary>
internal sealed class SettingOptions
{
    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Only these rules, by code or name, several with commas",
        HelpName = "rules",
    };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "Not these rules",
        HelpName = "rules",
    };

    private readonly Option<string[]> _threshold = new("--threshold")
    {
        Description = "A threshold of a rule, such as camping_share=0.9; may be repeated",
        HelpName = "name=value",
    };

    /// <summary>Adds the options to a command.</summary>
    public SettingOptions(Command command)
    {
        command.Options.Add(_select);
        command.Options.Add(_ignore);
        command.Options.Add(_threshold);
    }

    /// <summary>What variables and the command line say, the stronger behind the weaker.</summary>
    /// <exception cref="UsageException">A threshold is no <c>name=value</c>.</exception>
    public IReadOnlyList<SourceText> Layers(ParseResult parsed, CommandEnvironment environment)
    {
        var layers = new List<SourceText>();
        void AddList(string origin, string key, string? rules)
        {
            if (!string.IsNullOrWhiteSpace(rules))
            {
                layers.Add(new SourceText(origin, $"{key}: [{rules}]\n"));
            }
        }

        AddList("ANDREA_SELECT", "select", environment.Variable("ANDREA_SELECT"));
        AddList("ANDREA_IGNORE", "ignore", environment.Variable("ANDREA_IGNORE"));
        AddList("--select", "select", string.Join(", ", parsed.GetValue(_select) ?? []));
        AddList("--ignore", "ignore", string.Join(", ", parsed.GetValue(_ignore) ?? []));
        foreach (var threshold in parsed.GetValue(_threshold) ?? [])
        {
            var sign = threshold.IndexOf('=', StringComparison.Ordinal);
            layers.Add(sign > 0
                ? new SourceText("--threshold", $"{threshold[..sign]}: {threshold[(sign + 1)..]}\n")
                : throw new UsageException($"--threshold `{threshold}` is not name=value", "for instance --threshold camping_share=0.9"));
        }

        return layers;
    }
}
