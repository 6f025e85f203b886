using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Output;

/// <summary>Lines of a label and a text that wraps beside it.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
/// <param name="labelWidth">Columns of the labels.</param>
internal sealed class FactList(Paper paper, int? width, int labelWidth = 17)
{
    private const int LeastTextWidth = 30;

    /// <summary>Writes a fact.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="text">Its text, escaped.</param>
    /// <param name="ink">Its look.</param>
    public void Add(string label, string text, Ink ink = Ink.Plain)
    {
        var indent = Math.Max(labelWidth, label.Length) + 2;
        var lines = DisplayText.Wrap(text, width is { } columns ? Math.Max(LeastTextWidth, columns - indent - 2) : null);
        paper.Add("  " + label.PadRight(indent), Ink.Dim).Line(lines[0], ink);
        foreach (var line in lines.Skip(1))
        {
            paper.Line(new string(' ', indent + 2) + line, ink);
        }
    }
}
