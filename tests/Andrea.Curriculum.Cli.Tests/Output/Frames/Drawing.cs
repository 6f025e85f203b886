using System.Collections.Immutable;

using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Tests.Output.Frames;

/// <summary>Draws findings on texts in which marks are written as needles.</summary>
internal static class Drawing
{
    private static readonly RuleDescriptor Rule = new("AC999", "some-rule", Severity.Error, "for tests");

    public static SourceText File(string content, string path = "run.yaml") => new(path, content);

    /// <summary>The label of the first place of a needle.</summary>
    public static Label At(SourceText file, string needle, string text = "")
    {
        var start = file.Content.IndexOf(needle, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{needle}' is not in the text");
        return new Label(new FileSpan(file, new TextSpan(start, needle.Length)), text);
    }

    public static Label Span(SourceText file, int start, int length, string text = "") =>
        new(new FileSpan(file, new TextSpan(start, length)), text);

    public static string Draw(Label primary, params Label[] secondary) => Draw(Finding(primary, secondary));

    public static string Draw(Finding finding, int? width = null, bool color = false)
    {
        var paper = new Paper(color);
        new FindingRenderer(paper, width).Draw(finding);
        return paper.ToString();
    }

    public static Finding Finding(Label primary, params Label[] secondary) => new()
    {
        Rule = Rule,
        Severity = Severity.Error,
        Message = "something is wrong",
        Primary = primary,
        Secondary = ImmutableArray.Create(secondary),
    };

    /// <summary>The drawing without its heading, which ends with the place, and without spaces at line ends, as tests write it.</summary>
    public static string Body(string drawing) => string.Join(
        '\n', drawing.TrimEnd('\n').Split('\n').SkipWhile(line => !line.Contains("--> ", StringComparison.Ordinal)).Skip(1)) + "\n";
}
