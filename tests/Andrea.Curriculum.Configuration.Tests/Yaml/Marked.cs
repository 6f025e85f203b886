using System.Text;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

/// <summary>
/// A YAML text in which <c>«</c> and <c>»</c> mark the expected span and <c>‹</c> and <c>›</c> a second one; where none of these occur,
/// <c>[|</c>, <c>|]</c>, <c>(|</c> and <c>|)</c> do the same.
/// </summary>
internal sealed class Marked
{
    public Marked(string marked)
    {
        if (marked.AsSpan().IndexOfAny('«', '‹') < 0)
        {
            marked = marked.Replace("[|", "«", StringComparison.Ordinal).Replace("|]", "»", StringComparison.Ordinal)
                .Replace("(|", "‹", StringComparison.Ordinal).Replace("|)", "›", StringComparison.Ordinal);
        }

        var text = new StringBuilder();
        int start = -1, end = -1, otherStart = -1, otherEnd = -1;
        foreach (var c in marked)
        {
            switch (c)
            {
                case '«':
                    start = text.Length;
                    break;
                case '»':
                    end = text.Length;
                    break;
                case '‹':
                    otherStart = text.Length;
                    break;
                case '›':
                    otherEnd = text.Length;
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        Text = text.ToString();
        Span = start < 0 ? null : TextSpan.FromBounds(start, end);
        Other = otherStart < 0 ? null : TextSpan.FromBounds(otherStart, otherEnd);
        Reading = YamlReader.Read(new SourceText("test.yaml", Text));
    }

    public string Text { get; }

    public TextSpan? Span { get; }

    public TextSpan? Other { get; }

    public YamlReading Reading { get; }

    /// <summary>The only finding, whose places must be the marked ones.</summary>
    public Finding TheFinding(RuleDescriptor rule)
    {
        var finding = Assert.Single(Reading.Problems);
        Assert.Same(rule, finding.Rule);
        Assert.Equal(Span, finding.Primary.Place.Span);
        if (Other is { } other)
        {
            Assert.Equal(other, Assert.Single(finding.Secondary).Place.Span);
        }

        return finding;
    }

    /// <summary>Root of a text without problems.</summary>
    public YamlNode Root()
    {
        Assert.Empty(Reading.Problems);
        return Reading.Tree.Root;
    }
}
