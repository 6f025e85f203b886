using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

/// <summary>Texts that trainers read and the parser alone refuses. The expectations are what PyYAML gives.</summary>
public sealed class ContinuationTests
{
    [Theory]
    [InlineData("mix: {\na: 1\n}", "{mix: {a: 1}}")]
    [InlineData("mix: [\n1,\n2\n]", "{mix: [1, 2]}")]
    [InlineData("s:\n  - {a: 1,\n  b: 2}", "{s: [{a: 1, b: 2}]}")]
    [InlineData("a: \"foo\nbar\"\nc: 1", "{a: 'foo bar', c: 1}")]
    [InlineData("a: 'foo\n\nbar'\nc: 1", "{a: 'foo\nbar', c: 1}")]
    [InlineData("a: {\n# a comment with ] and }\nb: \"} # no\", # {\nc: 'it''s ]'\n}\nd: 1", "{a: {b: '} # no', c: 'it's ]'}, d: 1}")]
    [InlineData("t: |\n  [ {\n  \" '\nmix: {\na: 1\n}\nu: >-\n  ] }\nv: [\n1]", "{t: '[ {\n\" '\n', mix: {a: 1}, u: '] }', v: [1]}")]
    [InlineData("p: it's [fine\n  \"really\nmix: {\na: 1\n}", "{p: it's [fine \"really, mix: {a: 1}}")]
    [InlineData("mix: {\na: it's,\nb: [x,\ny z\nw]\n}", "{mix: {a: it's, b: [x, y z w]}}")]
    [InlineData("mix: {\r\na: 1\r\n}\r\nb: 2", "{mix: {a: 1}, b: 2}")]
    [InlineData("- - k: [\n1\n]\n  - {\nx: 1}", "[[{k: [1]}, {x: 1}]]")]
    [InlineData("a: [\n\"x\ny\", 'p\n  q'\n]", "{a: ['x y', 'p q']}")]
    [InlineData("{a:}", "{a: }")]
    [InlineData("x: {a:, b: 1}", "{x: {a: , b: 1}}")]
    [InlineData("b:\n  - [1,2]\n# mid\nc: 1", "{b: [[1, 2]], c: 1}")]
    [InlineData("- [1, # c\n   2]\n# end", "[[1, 2]]")]
    public void What_trainers_read_is_read_alike(string text, string expected) => Assert.Equal(expected, Structure.Of(text));

    [Theory]
    [InlineData("mix: {\na: «1»\n}\nb: 2", "/mix/a")]
    [InlineData("mix: {\na: 1\n}\nb: «2»", "/b")]
    [InlineData("mix: «{\na: 1\n}»\nb: 2", "/mix")]
    [InlineData("s:\n  - {a: 1,\n  b: «\"x\"»}\n", "/s/0/b")]
    [InlineData("s: [\n1, «2»,\n\n3\n]", "/s/1")]
    [InlineData("a: \"x\ny\"\nb: [\n1\n]\nc:\n  - «d»\n", "/c/0")]
    [InlineData("mix: {a: &x «1», b: 2}", "/mix/a")]
    [InlineData("mix: {a: &x 1, b: «2»}\n", "/mix/b")]
    [InlineData("mix: {a: &long-name «\"1\"», b: 2}\n", "/mix/a")]
    [InlineData("mix: {a: &x 1,\nb: «2»\n}\nc: 3\n", "/mix/b")]
    [InlineData("s: [{a: &x «{y: 1}», b: 2}]\n", "/s/0/a")]
    [InlineData("a: «\"x\u2028y\"»\nb: 1\n", "/a")]
    [InlineData("a: \"x\u0085y\"\nb: «1»\n", "/b")]
    public void Places_are_those_of_the_text_as_written(string marked, string pointer)
    {
        var test = new Marked(marked);
        test.Root();
        for (var i = test.Reading.Tree.NodeCount - 1; i >= 0; i--)
        {
            var node = new YamlNode(test.Reading.Tree, i);
            if (node.Pointer == pointer)
            {
                Assert.Equal(test.Span, node.Span);
                return;
            }
        }

        Assert.Fail($"no node {pointer}");
    }

    /// <summary>As PyYAML reads them: breaks of lines, of which U+0085 folds to a blank and the others stay.</summary>
    [Theory]
    [InlineData("x\u0085y", "x y")]
    [InlineData("x \u0085 y", "x y")]
    [InlineData("x\u0085\u0085y", "x\ny")]
    [InlineData("x\u2028y", "x\u2028y")]
    [InlineData("x\u2029y\uE000z", "x\u2029y\uE000z")]
    public void Separators_within_double_quotes_are_read(string written, string value)
    {
        var reading = YamlReader.Read(new SourceText("x", $"a: \"{written}\"\n"));
        Assert.Empty(reading.Problems);
        Assert.Equal(value, reading.Tree.Root.Find("a")!.Value.Text);
    }

    [Theory]
    [InlineData("a: {b: &x &y 1, c: 2}")]
    [InlineData("a: [\"q\" &x 1, 2]")]
    [InlineData("a: {b: &x *x, c: 1}")]
    [InlineData("a: {b: &x 1, c: 2")]
    public void What_stands_in_for_anchors_never_hides_a_mistake(string text) =>
        Assert.NotEmpty(YamlReader.Read(new SourceText("x", text)).Problems);

    [Fact]
    public void Indenting_never_hides_a_mistake_outside_brackets()
    {
        var reading = YamlReader.Read(new SourceText("x", "mix: {\na: 1\n}\nb:\n  - c\n d: 1\n"));
        Assert.Equal(6, Assert.Single(reading.Problems).Primary.Place.Start.Line);
    }
}
