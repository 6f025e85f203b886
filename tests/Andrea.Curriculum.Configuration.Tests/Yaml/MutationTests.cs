using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

/// <summary>Valid texts, broken at random from fixed seeds: whatever comes in, a reading keeps its promises.</summary>
public sealed class MutationTests
{
    private static readonly string[] Seeds =
    [
        "mix: {\na: 1\n}\n",
        "s:\n  - {a: 1,\n  b: 2}\n",
        "a: \"foo\nbar\"\nc: 'it''s\n  two'\n",
        "sources:\n  - {name: x, tags: [a, b]}\n  - name: y\n    tags: [c]\nmix: {x: 0.4, y: 0.6}\n",
        "a: |\n  lit\n   more\nb: >-\n  fold\n  ed\nc: 1\n",
        "base: &b {x: 1, y: 2}\nm: {<<: *b, y: 3}\nn:\n  <<: [*b, {z: 1}]\n",
        "# note\r\na: 1 # c\r\nb:\r\n- 1\r\n- - 2\r\n  - x: y\r\n    z: w\r\n",
        "{\"a\": [1, 2.5, \"x\\n\", null], \"b\": {\"c\": true}}",
        "--- # head\na: !!str 1\nb: !foo [x]\n? c\n: d\n...\n",
        "regimes:\n  - {name: polish, from_step: 112619,\n     caps: {d: 0.25}, exclude: [r,\n     s]}\nk: plain\n  multi\n",
    ];

    private static readonly string[] Pieces =
    [
        "\n", "\n ", "\n  ", "- ", ": ", ":", "{", "}", "[", "]", ", ", "\"", "'", "#", " # c\n", "|\n", ">-\n", "&x ", "*x", "!!str ", "<<: ", "\t", "? ",
        "~", " ", "\\", "%", "@", "---\n", "...\n", "\r\n", "\r", "é", "\u0085", "\u2028", "\uFEFF", "\0", "\ud83d", "😀", "a: ", "- a\n", "{a: 1}", "!<>", "\"q r\"",
    ];

    [Fact]
    public void No_input_breaks_a_reading()
    {
        var random = new Random(20261123);
        var count = TestScale.Times(20_000);
        var read = 0;
        for (var i = 0; i < count; i++)
        {
            var text = Mutate(random);
            var reading = YamlReader.Read(new SourceText("x", text));
            Check(text, reading);
            read += reading.Problems.IsEmpty ? 1 : 0;
        }

        // Were nothing or everything readable, the mutations would test only half of the reader.
        Assert.InRange(read, count / 20, count * 19 / 20);
    }

    private static string Mutate(Random random)
    {
        var text = Seeds[random.Next(Seeds.Length)];
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var piece = random.Next(4) switch
            {
                0 => text.Substring(at, Math.Min(random.Next(12), text.Length - at)),
                1 => "",
                _ => Pieces[random.Next(Pieces.Length)],
            };
            var removed = random.Next(2) == 0 ? 0 : Math.Min(random.Next(4), text.Length - at);
            text = text.Remove(at, removed).Insert(random.Next(text.Length - removed + 1), piece);
        }

        return text;
    }

    private static void Check(string text, YamlReading reading)
    {
        var tree = reading.Tree;
        var last = 0;
        foreach (var problem in reading.Problems)
        {
            Inside(problem.Primary.Place.Span, text);
            Assert.All(problem.Secondary, s => Inside(s.Place.Span, text));
            Assert.True(problem.Primary.Place.Span.Start >= last, $"order of findings: {text}");
            last = problem.Primary.Place.Span.Start;
        }

        Assert.True(reading.Problems.Count(p => p.Rule == ReadingRules.YamlSyntax) <= 1);
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = new YamlNode(tree, i);
            Inside(node.Span, text);
            if (!node.IsAlias && !node.IsMerged)
            {
                CheckChildren(text, node);
            }

            if (node.Kind == YamlKind.Scalar)
            {
                Assert.Equal(node.Text, node.Characters);
            }

            Assert.NotNull(node.Pointer);
        }
    }

    private static void CheckChildren(string text, YamlNode node)
    {
        var end = node.Span.Start;
        var children = 0;
        foreach (var item in node.Items)
        {
            CheckChild(text, node, item, ref end);
            children++;
        }

        foreach (var pair in node.Pairs)
        {
            children += 2;
            if (!pair.Key.IsMerged)
            {
                CheckChild(text, node, pair.Key, ref end);
                CheckChild(text, node, pair.Value, ref end);
            }
        }

        Assert.Equal(node.ChildCount, children);
    }

    private static void CheckChild(string text, YamlNode parent, YamlNode child, ref int end)
    {
        Assert.Equal(parent.Index, child.Tree.ParentOf(child.Index));
        Assert.True(child.Span.Start >= end && child.Span.End <= parent.Span.End, $"{child.Span} in {parent.Span} after {end}: {text}");
        end = child.Span.End;
    }

    private static void Inside(TextSpan span, string text) =>
        Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} in {text.Length}");
}
