using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>Draws a finding as compilers do: what, where, and what to do.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class FindingRenderer(Paper paper, int? width)
{
    /// <summary>Stands behind the name of a finding that <c>--fix</c> would mend.</summary>
    public const string SafeMark = "[*]";

    /// <summary>Stands behind the name of a finding that only <c>--unsafe-fixes</c> would mend.</summary>
    public const string UnsafeMark = "[*u]";

    private readonly FrameRenderer _frames = new(paper, width);

    public void Draw(Finding finding)
    {
        var ink = InkOf(finding.Severity);
        var head = $"{WordOf(finding.Severity)}[{finding.Rule.Code}] {finding.Rule.Name}";
        var mark = finding.Fix is { } fix ? " " + (fix.Safety == FixSafety.Safe ? SafeMark : UnsafeMark) : "";
        Paragraph.Write(paper, width, 0, (head, ink), (mark, Ink.Good), ($": {DisplayText.Escape(finding.Message)}", Ink.Strong));

        var marks = new List<FrameMark> { new(finding.Primary.Place, finding.Primary.Text, ink, true) };
        marks.AddRange(finding.Secondary.Select(label => new FrameMark(label.Place, label.Text, Ink.Secondary, false)));
        var gutter = _frames.Draw(marks);
        if (finding.Notes.Length > 0 || finding.Help is not null)
        {
            _frames.Rule(gutter);
        }

        foreach (var note in finding.Notes)
        {
            _frames.Note(gutter, "note", note);
        }

        if (finding.Help is { } help)
        {
            _frames.Note(gutter, "help", help);
        }

        paper.Line();
    }

    /// <summary>The word for a severity.</summary>
    public static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Info,
    };
}
