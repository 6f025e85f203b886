using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

public sealed class SpanTests
{
    [Theory]
    [InlineData("a: «1»\n")]
    [InlineData("a: «1» # note\nb: 2")]
    [InlineData("a: «\"x\"»")]
    [InlineData("a: «\"x\\n\"»")]
    [InlineData("a: «'it''s'»\n")]
    [InlineData("a: «plain\n  text»\nb: 1")]
    [InlineData("a: «\"two\n  lines\"»\nb: 1")]
    [InlineData("a: «'two\nlines'»\nb: 1")]
    [InlineData("a:«»\nb: 1")]
    [InlineData("a: «~»")]
    [InlineData("a: &x«»\nb: 1")]
    [InlineData("a: !t &x«» # note\nb: 1")]
    [InlineData("a: «|\n  one\n  two»\n\n# note\nb: 1")]
    [InlineData("a: «>-\n  one\n  two»\nb: 1")]
    [InlineData("a: &anchor «1»")]
    [InlineData("a: !!str «1»")]
    [InlineData("a: !t &x\n  «\"1\"»")]
    [InlineData("a: «é😀»\n")]
    [InlineData("x: &x 1\na: «*x»\n")]
    public void A_scalar_spans_its_text_and_quotes(string marked) => CheckValueOfA(marked, YamlKind.Scalar);

    [Theory]
    [InlineData("a: «[]»")]
    [InlineData("a: «[1, 2]»\nb: 1")]
    [InlineData("a: «[1,\n  2\n  ]»\nb: 1")]
    [InlineData("a: «[\n1,\n2\n]»\nb: 1")]
    [InlineData("a:\n  «- 1\n  - 2»\n\nb: 1")]
    [InlineData("a:\n«- 1\n- x: 2\n  y: 3»\nb: 1")]
    [InlineData("a: &s\n  «- 1»\nb: 1")]
    [InlineData("x: &x [1]\na: «*x»\n")]
    [InlineData("a:\n  «- - 1\n    - 2\n  - 3»\n")]
    public void A_sequence_spans_dash_to_last_item_or_bracket_to_bracket(string marked) => CheckValueOfA(marked, YamlKind.Sequence);

    [Theory]
    [InlineData("a: «{}»")]
    [InlineData("a: «{x: 1}» # note")]
    [InlineData("a: «{\nx: 1\n}»\nb: 1")]
    [InlineData("a:\n  «x: 1\n  y: 2»\n\n# note\nb: 1")]
    [InlineData("a:\n  «x:\n    - 1»\nb: 1")]
    [InlineData("a: &m\n  «x: 1»\nb: 1")]
    [InlineData("a: !t «{x: 1}»")]
    [InlineData("x: &x {y: 1}\na: «*x»\n")]
    [InlineData("a:\n  «x: |\n    text»\n\nb: 1")]
    [InlineData("a:\n  ? «x\n  : 1»\nb: 1")]
    public void A_mapping_spans_first_key_to_last_value_or_brace_to_brace(string marked) => CheckValueOfA(marked, YamlKind.Mapping);

    [Theory]
    [InlineData("«a»: 1")]
    [InlineData("«\"a\"»: 1")]
    [InlineData("b: 1\n«a»:\n  - 1")]
    [InlineData("b: {x: 1}\n«a» : 1")]
    [InlineData("? «a»\n: 1")]
    [InlineData("&k «a»: 1")]
    public void A_key_spans_its_text(string marked)
    {
        var test = new Marked(marked);
        Assert.Equal(test.Span, test.Root().FindPair("a")!.Value.Key.Span);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Spans_are_right_whatever_ends_a_line(string lineBreak)
    {
        var lines = "b: 1\nc: [1,\n 2]\nd: |\n  text\na: «\"x\"»\ne: 1\n";
        CheckValueOfA(lines.Replace("\n", lineBreak, StringComparison.Ordinal), YamlKind.Scalar);
    }

    [Fact]
    public void A_single_pair_in_brackets_spans_the_pair()
    {
        var test = new Marked("[«x: 1», 2]");
        foreach (var item in test.Root().Items)
        {
            Assert.Equal(YamlKind.Mapping, item.Kind);
            Assert.Equal(test.Span, item.Span);
            return;
        }
    }

    [Fact]
    public void Children_of_an_alias_keep_the_place_where_they_are_written()
    {
        var test = new Marked("x: &x {y: «1»}\na: *x\n");
        var alias = test.Root().Find("a")!.Value;
        Assert.True(alias.IsAlias);
        Assert.Equal(test.Span, alias.Find("y")!.Value.Span);
        Assert.Equal("/x/y", alias.Find("y")!.Value.Pointer);
        Assert.Equal("/a", alias.Pointer);
    }

    private static void CheckValueOfA(string marked, YamlKind kind)
    {
        var test = new Marked(marked);
        var value = test.Root().Find("a");
        Assert.NotNull(value);
        Assert.Equal(kind, value.Value.Kind);
        Assert.Equal(test.Span, value.Value.Span);
    }
}
