using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Tests.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Native;

/// <summary>Holds the findings of a config against the places marked in its text.</summary>
internal static class Found
{
    /// <summary>The head that most configs of these tests share.</summary>
    public const string Head = "curriculum: 1\nsources: [chat, books, spam]\n";

    /// <summary>The only finding of a marked text, at the marked place.</summary>
    public static Finding Only(string marked, string code)
    {
        var text = new Marked(marked);
        var reading = Reading.Of(text.Text);
        var finding = reading.Problems.Length == 1 ? reading.Problems[0] : null;
        Assert.True(finding is not null, Reading.Lines(reading));
        Assert.True(code == finding.Rule.Code && text.Span == finding.Primary.Place.Span, Reading.Line(finding));
        if (text.Other is { } other)
        {
            Assert.Contains(finding.Secondary, label => label.Place.Span == other);
        }

        Assert.False(finding.Message.EndsWith('.'), finding.Message);
        return finding;
    }

    /// <summary>The only finding of a text that follows <see cref="Head"/>.</summary>
    public static Finding OnlyAfterHead(string marked, string code) => Only(Head + marked, code);

    /// <summary>A text that follows <see cref="Head"/> and has no problem.</summary>
    public static TrainingRunReading Silent(string text)
    {
        var reading = Reading.Of(Head + text);
        Assert.Equal("", Reading.Lines(reading));
        Assert.True(reading.IsUsable);
        return reading;
    }
}
