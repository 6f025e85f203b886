using System.Globalization;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>Draws source frames: for each file its place, its marked lines with their numbers, and the labels.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class FrameRenderer(Paper paper, int? width)
{
    /// <summary>Draws the marks; the first one names the frame's place.</summary>
    /// <returns>Columns of the gutter, for notes that follow.</returns>
    public int Draw(IReadOnlyList<FrameMark> marks)
    {
        var files = marks.GroupBy(mark => mark.Place.File).Select(group => new FileMarks(group.Key, group)).ToList();
        var gutter = files.SelectMany(file => file.Lines()).Max().ToString(CultureInfo.InvariantCulture).Length;
        var arrow = "--> ";
        foreach (var file in files)
        {
            var place = marks.First(mark => mark.Place.File == file.File).Place.Start;
            paper.Add(new string(' ', gutter) + arrow, Ink.Gutter);
            paper.Line(string.Create(CultureInfo.InvariantCulture, $"{PathOf(file.File)}:{place.Line}:{place.Column}"));
            new FileFrame(paper, file, gutter, width).Draw();
            arrow = "::: ";
        }

        return gutter;
    }

    /// <summary>Writes a note under a frame.</summary>
    public void Note(int gutter, string kind, string text)
    {
        var indent = gutter + kind.Length + 5;
        int? room = width is { } columns ? Math.Max(20, columns - indent) : null;
        var lines = DisplayText.Wrap(DisplayText.Escape(text), room);
        paper.Add(new string(' ', gutter) + " = ", Ink.Gutter).Add(kind + ":", Ink.Strong).Line(" " + lines[0]);
        foreach (var line in lines.Skip(1))
        {
            paper.Line(new string(' ', indent) + line);
        }
    }

    /// <summary>Closes a frame before notes.</summary>
    public void Rule(int gutter) => paper.Line(new string(' ', gutter) + " |", Ink.Gutter);

    /// <summary>A file's name as shown.</summary>
    public static string PathOf(SourceText file) => file.Path == "-" ? "<stdin>" : DisplayText.Escape(file.Path);
}
