using System.CommandLine;
using System.CommandLine.Help;

namespace Andrea.Curriculum.Cli.Commands.Help;

/// <summary>Gives help and version their content.</summary>
internal static class HelpPages
{
    public static void Install(Command root, int? width)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction action } help)
            {
                action.MaxWidth = width ?? 100;
                help.Description = "Show help";
                help.Action = new HelpWithExamples(action, width);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Show the version";
                version.Action = new ShowVersion(ProductVersion.Text);
            }
        }
    }
}
