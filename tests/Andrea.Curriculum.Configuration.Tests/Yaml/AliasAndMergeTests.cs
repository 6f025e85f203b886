using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

public sealed class AliasAndMergeTests
{
    [Theory]
    [InlineData("a: &x 1\nb: *x", "{a: 1, b: 1}")]
    [InlineData("a: &x \"1\"\nb: *x", "{a: '1', b: '1'}")]
    [InlineData("a: &x [1, {y: 2}]\nb: *x\nc: [*x, *x]", "{a: [1, {y: 2}], b: [1, {y: 2}], c: [[1, {y: 2}], [1, {y: 2}]]}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}")]
    [InlineData("&k a: 1\nb: *k", "{a: 1, b: a}")]
    [InlineData("a: &x k\n*x : 1", "{a: k, k: 1}")]
    [InlineData("{a: &x 1, b: *x}", "{a: 1, b: 1}")]
    [InlineData("{a: &x 1, b: &y 2, c: [*x, *y]}", "{a: 1, b: 2, c: [1, 2]}")]
    [InlineData("{a: &x \"1\", b: *x}", "{a: '1', b: '1'}")]
    [InlineData("{a: &x # note\n  1, b: *x}", "{a: 1, b: 1}")]
    [InlineData("a: {b: &x 1,\nc: *x}", "{a: {b: 1, c: 1}}")]
    [InlineData("{a: &x [1, {y: &z 2}], b: *x, c: *z}", "{a: [1, {y: 2}], b: [1, {y: 2}], c: 2}")]
    [InlineData("a: &x\nb: *x", "{a: , b: }")]
    public void An_alias_stands_for_the_anchored_value(string text, string expected) => Assert.Equal(expected, Structure.Of(text));

    // Each expectation is what PyYAML gives, with merged pairs first.
    [Theory]
    [InlineData("b: &b {x: 1, y: 2}\nm: {<<: *b, y: 3}", "{x: 1, y: 3}")]
    [InlineData("b: &b {x: 1, y: 2}\nm: {y: 3, <<: *b}", "{x: 1, y: 3}")]
    [InlineData("b: &b {x: 1}\nm: {<<: [*b, {x: 2, z: 3}]}", "{x: 1, z: 3}")]
    [InlineData("b: &b {x: 1}\nm:\n  <<: *b\n  <<: {w: 4}\n  v: 5", "{x: 1, w: 4, v: 5}")]
    [InlineData("b: &b {x: {u: 1}}\nm: {<<: *b}", "{x: {u: 1}}")]
    [InlineData("a: &a {p: 1}\nb: &b {<<: *a, q: 2}\nm: {<<: *b, r: 3}", "{p: 1, q: 2, r: 3}")]
    [InlineData("m: {<<: {}, a: 1}", "{a: 1}")]
    [InlineData("m: {<<: []}", "{}")]
    [InlineData("m: {\"<<\": 1}", "{'<<': 1}")]
    public void A_merge_key_brings_in_what_the_mapping_does_not_say(string text, string expected)
    {
        var reading = YamlReader.Read(new SourceText("x", text));
        Assert.Empty(reading.Problems);
        Assert.Equal(expected, Structure.Of(reading.Tree.Root.Find("m")!.Value));
    }

    [Fact]
    public void A_merged_pair_knows_that_and_keeps_its_place()
    {
        var test = new Marked("b: &b {x: «1»}\nm: {<<: *b, y: 2}");
        var merged = test.Root().Find("m")!.Value.FindPair("x")!.Value;
        Assert.True(merged.Key.IsMerged);
        Assert.True(merged.Value.IsMerged);
        Assert.Equal(test.Span, merged.Value.Span);
        Assert.False(test.Root().Find("m")!.Value.FindPair("y")!.Value.Key.IsMerged);
    }

    [Theory]
    [InlineData("m: {<<: «5»}")]
    [InlineData("m: {<<: [{a: 1}, «x»]}")]
    [InlineData("m:\n  <<: «text»\n  b: 1")]
    [InlineData("m: {<<: [«[{a: 1}]»]}")]
    public void A_merge_key_takes_mappings_only(string marked) => new Marked(marked).TheFinding(ReadingRules.WrongType);

    [Theory]
    [InlineData("a: «*x»")]
    [InlineData("a: 1\nb: {<<: «*x»}")]
    [InlineData("a: [«*x», &x 1]")]
    [InlineData("a: &x {b: «*x»}")]
    [InlineData("a: &x\n  - - «*x»")]
    [InlineData("a: &x {<<: «*x»}")]
    public void An_undefined_or_cyclic_alias_is_hostile(string marked) => new Marked(marked).TheFinding(ReadingRules.HostileInput);

    [Fact]
    public void A_cyclic_alias_names_the_value_that_never_ends()
    {
        var test = new Marked("a: &x ‹[›1, «*x»]");
        Assert.Contains("*x", test.TheFinding(ReadingRules.HostileInput).Message, StringComparison.Ordinal);
    }
}
