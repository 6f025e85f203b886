using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Messages on standard error that belong to no finding.</summary>
internal static class Complaint
{
    public static void Write(CommandEnvironment environment, string message, string? help = null) =>
        Write(environment, "error", Ink.Error, message, help);

    public static void Warn(CommandEnvironment environment, string message, string? help = null) =>
        Write(environment, "warning", Ink.Warning, message, help);

    /// <summary>A line of advice after a complaint.</summary>
    public static void Hint(CommandEnvironment environment, string help)
    {
        var paper = new Paper(environment.ErrorTerminal.Color);
        Paragraph.Write(
            paper, environment.ErrorTerminal.Width, 8, ("  ", Ink.Plain), ("help:", Ink.Strong), (" " + DisplayText.Escape(help), Ink.Plain));
        environment.Error.Write(paper.ToString());
    }

    private static void Write(CommandEnvironment environment, string word, Ink ink, string message, string? help)
    {
        var paper = new Paper(environment.ErrorTerminal.Color);
        Paragraph.Write(paper, environment.ErrorTerminal.Width, 2, (word, ink), (": " + DisplayText.Escape(message), Ink.Plain));
        environment.Error.Write(paper.ToString());
        if (help is not null)
        {
            Hint(environment, help);
        }
    }
}
