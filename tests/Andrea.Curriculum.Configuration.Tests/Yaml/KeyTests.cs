using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

public sealed class KeyTests
{
    [Theory]
    [InlineData("‹a›: 1\n«a»: 2")]
    [InlineData("‹a›: 1\nb: 1\n«\"a\"»: 2")]
    [InlineData("x: {‹a›: 1, «a»: 2}")]
    [InlineData("x:\n  - ‹a›: 1\n    «a»: 2")]
    [InlineData("‹\"\\u0061\"›: 1\n«a»: 2")]
    public void A_key_written_twice_is_found_at_both_places(string marked) =>
        Assert.Contains("`a`", new Marked(marked).TheFinding(ReadingRules.DuplicateKey).Message, StringComparison.Ordinal);

    [Fact]
    public void Lookup_gives_the_last_value_and_pairs_give_both()
    {
        var reading = YamlReader.Read(new SourceText("x", "a: 1\nb: 2\na: 3"));
        Assert.Equal("3", reading.Tree.Root.Find("a")!.Value.Text);
        Assert.Equal("{a: 1, b: 2, a: 3}", Structure.Of(reading.Tree.Root));
        Assert.Null(reading.Tree.Root.Find("c"));
        Assert.Null(reading.Tree.Root.Find("a")!.Value.Find("a"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(1000)]
    public void Among_many_keys_only_the_repeated_ones_are_reported(int count)
    {
        var text = string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"key{i % (count - 2)}: {i}\n")));
        var reading = YamlReader.Read(new SourceText("x", text));
        Assert.Equal(2, reading.Problems.Length);
        Assert.All(reading.Problems, p => Assert.Same(ReadingRules.DuplicateKey, p.Rule));
        Assert.Equal(1, reading.Problems[0].Secondary[0].Place.Start.Line);
        Assert.Equal(count - 1, reading.Problems[0].Primary.Place.Start.Line);
    }

    [Theory]
    [InlineData("? «[a]»\n: b")]
    [InlineData("? «x: 1»\n: b")]
    [InlineData("a: {«{ x }»}")]
    [InlineData("{«[1, 2]»: 3}")]
    public void A_key_is_a_single_value(string marked) => new Marked(marked).TheFinding(ReadingRules.WrongType);

    [Theory]
    [InlineData("a: 1\n«:» 2")]
    [InlineData("«:» 2")]
    [InlineData("{a: 1, «:» 2}")]
    [InlineData("{«:» 'd'}")]
    public void A_colon_without_a_key_is_refused_as_trainers_do(string marked) => new Marked(marked).TheFinding(ReadingRules.YamlSyntax);

    [Theory]
    [InlineData("a: 1", "/a")]
    [InlineData("a/b~c: 1", "/a~1b~0c")]
    [InlineData("x: [1, {y: [2]}]", "/x/1/y/0")]
    [InlineData("\"\": {\"\": 1}", "//")]
    [InlineData("[]", "")]
    public void A_pointer_leads_to_the_last_node(string text, string expected)
    {
        var tree = YamlReader.Read(new SourceText("x", text)).Tree;
        Assert.Equal(expected, tree.PointerOf(tree.NodeCount - 1));
        Assert.Equal("", tree.Root.Pointer);
        Assert.Equal(-1, tree.ParentOf(0));
    }
}
