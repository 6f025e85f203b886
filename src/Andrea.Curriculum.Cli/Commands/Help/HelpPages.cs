using System.CommandLine;
using System.CommandLine.Parsing;

namespace Andrea.Curriculum.Cli.Commands.Help;

/// <summary>
/// The options for help and version. Those of System.CommandLine look for words of theirs in resources, by reflection, in every run:
/// that took more time and memory than all the rest of the command line.
/// </summary>
internal static class HelpPages
{
    /// <summary><c>--help</c>, for every command.</summary>
    /// <param name="width">Columns of the terminal; null for none.</param>
    public static Option<bool> Help(int? width) => new("--help", "-h", "/h", "-?", "/?")
    {
        Description = "Show help",
        Arity = ArgumentArity.Zero,
        Recursive = true,
        Action = new HelpWithExamples(width),
    };

    /// <summary><c>--version</c>, which stands alone.</summary>
    public static Option<bool> Version()
    {
        var version = new Option<bool>("--version") { Description = "Show the version", Arity = ArgumentArity.Zero, Action = new ShowVersion() };
        version.Validators.Add(result =>
        {
            if (!result.Implicit && result.Parent is CommandResult parent
                && parent.Children.Any(other => other != result && other is not OptionResult { Implicit: true }))
            {
                result.AddError("--version option cannot be combined with other arguments.");
            }
        });
        return version;
    }
}
