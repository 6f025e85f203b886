using System.Text;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting.Formats;

/// <summary>A finding as plain text, where there is no frame to draw.</summary>
internal static class FindingText
{
    /// <summary>The message, then notes and help on lines of their own; what a file could hide or break lines with is escaped.</summary>
    public static string Full(Finding finding)
    {
        var text = new StringBuilder(DisplayText.Escape(finding.Message));
        foreach (var note in finding.Notes)
        {
            text.Append("\nnote: ").Append(DisplayText.Escape(note));
        }

        return finding.Help is { } help ? text.Append("\nhelp: ").Append(DisplayText.Escape(help)).ToString() : text.ToString();
    }

    /// <summary>A path as other programs want it: without <c>./</c>, and with slashes.</summary>
    public static string Path(string path)
    {
        var slashed = System.IO.Path.DirectorySeparatorChar == '/' ? path : path.Replace(System.IO.Path.DirectorySeparatorChar, '/');
        while (slashed.StartsWith("./", StringComparison.Ordinal) && slashed.Length > 2)
        {
            slashed = slashed[2..].TrimStart('/');
        }

        return slashed;
    }
}
