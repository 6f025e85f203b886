using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("a: «\"»foo\nb: ‹\"›bar\"\n", "closing quote")]
    [InlineData("a: «'»foo\nb: 1\n", "never closed")]
    [InlineData("a: 1\nb: «\"»foo\nc: 1\n", "never closed")]
    [InlineData("a: [«\"»x, y]\n", "never closed")]
    [InlineData("a: «[»1, 2\nb: 3\n", "never closed")]
    [InlineData("a: «{»b: 1\n", "never closed")]
    [InlineData("a: ‹{›b: 1«]»\n", "closes a `{`")]
    [InlineData("a: b«:» c\n", "`: `")]
    [InlineData("a: 1\n b«:» 2\n", "cannot stand here")]
    [InlineData("a:\n  - b\n «-» c\n", "expected a key")]
    [InlineData("- a\n«b:» 1\n", "expected `- `")]
    [InlineData("a: «@x»\n", "cannot begin with `@`")]
    [InlineData("a: «`x`»\n", "cannot begin with a backtick")]
    [InlineData("a: [«%x»]\n", "cannot begin with `%`")]
    [InlineData("x: {a: 1 b«:» 2}\n", "expected `,`")]
    [InlineData("x: {\"a\" «b»}\n", "expected `,`")]
    [InlineData("b: &b {}\nx: {<<: *b «y:» 1}\n", "expected `,`")]
    [InlineData("x: {a: 1, «b\n  c»: 2}\n", "over lines")]
    [InlineData("a: []«#c»\n", "a space before its `#`")]
    [InlineData("a: \"x\" «y»\n", "behind a complete value")]
    [InlineData("«%YAML» 3.0\n---\na: 1\n", "directive")]
    [InlineData("«]»\n", "`]`")]
    [InlineData("a: 1\nb: x«\0»y\n", "U+0000")]
    [InlineData("# note«\u0007»\na: 1\n", "U+0007")]
    [InlineData("‹›a: 1\n«---»\nb: 2\n", "second document")]
    [InlineData("‹›a: 1\n«---»\n", "second document")]
    public void A_mistake_is_reported_where_it_was_made(string marked, string words) =>
        Assert.Contains(words, new Marked(marked).TheFinding(ReadingRules.YamlSyntax).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a:\n«\t»b: 1\n")]
    [InlineData("a: 1\n«\t»b: 1\n")]
    [InlineData("a:\n  b: 1\n  «\t»c: 1\n")]
    public void A_tab_that_indents_is_a_finding_of_its_own(string marked)
    {
        var finding = new Marked(marked).TheFinding(ReadingRules.TabIndentation);
        Assert.Contains("tab", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Fix);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_reported_where_it_stands()
    {
        // An attribute cannot hold one.
        new Marked($"a: «{(char)0xD800}»x\n").TheFinding(ReadingRules.YamlSyntax);
        new Marked($"a: 😀«{(char)0xDC00}»x\n").TheFinding(ReadingRules.YamlSyntax);
    }

    // The parser answers each of these with another exception than its own.
    [Theory]
    [InlineData("x: !<> a")]
    [InlineData("x: !!\\[ a")]
    [InlineData("mix: {\na: 1\n")]
    [InlineData("a: |x\n y")]
    [InlineData("a: &\n")]
    [InlineData("a: \"\\q\"")]
    [InlineData("a: \"\\ud800\"")]
    [InlineData("...\n%")]
    public void Whatever_the_parser_throws_is_one_finding_with_a_place(string text)
    {
        var finding = Assert.Single(YamlReader.Read(new SourceText("x", text)).Problems);
        Assert.Same(ReadingRules.YamlSyntax, finding.Rule);
        Assert.DoesNotContain("While", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_the_mistake_is_read()
    {
        var reading = YamlReader.Read(new SourceText("x", "a: 1\na: 2\nb: {c: 1}\nd: [1, {e: 2\n"));
        Assert.Equal([ReadingRules.DuplicateKey, ReadingRules.YamlSyntax], reading.Problems.Select(p => p.Rule));
        Assert.Equal("1", reading.Tree.Root.Find("b")!.Value.Find("c")!.Value.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment")]
    [InlineData("\uFEFF# after a byte order mark")]
    public void An_empty_text_has_no_root_and_no_problem(string text)
    {
        var reading = YamlReader.Read(new SourceText("x", text));
        Assert.False(reading.Tree.HasRoot);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("---\na: 1\n...\n", "{a: 1}")]
    [InlineData("%YAML 1.1\n---\na: 1\n", "{a: 1}")]
    [InlineData("--- # head\n- 1\n", "[1]")]
    [InlineData("a: !custom {b: !!int 1}", "{a: {b: '1'}}")]
    [InlineData("{\"a\": [1, true, null], \"b\": \"\\u00e9\"}", "{'a': [1, true, null], 'b': 'é'}")]
    [InlineData("\uFEFFa: 1", "{a: 1}")]
    [InlineData("---", "")]
    public void Marks_directives_tags_and_json_are_read(string text, string expected) => Assert.Equal(expected, Structure.Of(text));

    [Fact]
    public void Invalid_bytes_are_a_finding_at_their_place()
    {
        var reading = YamlReader.ReadBytes("x", [.. "a: 1\nb: "u8, 0xFF, .. "\n"u8]);
        var finding = Assert.Single(reading.Problems);
        Assert.Same(ReadingRules.YamlSyntax, finding.Rule);
        Assert.Equal(new LinePosition(2, 4), finding.Primary.Place.Start);
        Assert.Equal("{a: 1}", Structure.Of(YamlReader.ReadBytes("x", "a: 1"u8).Tree.Root));
    }
}
