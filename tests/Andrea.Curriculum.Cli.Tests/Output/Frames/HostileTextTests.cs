using Andrea.Curriculum.Configuration.Findings;

using static Andrea.Curriculum.Cli.Tests.Output.Frames.Drawing;

namespace Andrea.Curriculum.Cli.Tests.Output.Frames;

public sealed class HostileTextTests
{
    [Fact]
    public void Escape_sequences_of_the_file_are_shown_not_obeyed()
    {
        var file = File("name: \u001b[31mred\u001b[0m # 1\n");
        Assert.Equal(
            """
              |
            1 | name: \u{1b}[31mred\u{1b}[0m # 1
              |                 ^^^ here

            """,
            Body(Draw(At(file, "red", "here"))));
    }

    [Theory]
    [InlineData("\u0000")]
    [InlineData("\u0007")]
    [InlineData("\u0085")]
    [InlineData("\u009b31m")]
    [InlineData("\u200b")]
    [InlineData("\u202e")]
    [InlineData("\u2028")]
    [InlineData("\ufeff")]
    [InlineData("\ue000")]
    [InlineData("\U000e0041")]
    public void Nothing_that_steers_or_hides_reaches_the_output(string evil) => AssertEscaped(evil);

    // Attributes cannot hold half a character.
    [Fact]
    public void Half_a_character_is_escaped()
    {
        AssertEscaped("\ud800");
        AssertEscaped("\udc00");
    }

    private static void AssertEscaped(string evil)
    {
        var file = File($"a: {evil} 1\n", $"{evil}.yaml");
        var finding = Finding(At(file, "1", evil), At(file, "a", evil)) with { Message = evil, Notes = [evil], Help = evil };
        var drawing = Draw(finding);
        Assert.All(drawing, unit => Assert.True(unit is '\n' or (>= ' ' and <= '~'), $"U+{(int)unit:X4} in the drawing"));
        Assert.Equal(8, drawing.Split($"\\u{{{CodePointOf(evil):x}}}").Length);
    }

    private static int CodePointOf(string text) =>
        char.IsHighSurrogate(text[0]) && text.Length > 1 ? char.ConvertToUtf32(text[0], text[1]) : text[0];

    [Fact]
    public void A_line_break_in_a_message_forges_no_line()
    {
        var file = File("a: 1\n");
        var drawing = Draw(Finding(At(file, "1")) with { Message = "bad\nerror[AC000] forged: x" });
        Assert.Contains("bad\\u{a}error[AC000] forged: x", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void Tabs_are_expanded_and_carets_stay_below_their_text()
    {
        var file = File("a:\t1\tb\n");
        Assert.Equal(
            """
              |
            1 | a:  1   b
              |     ^   - second

            """,
            Body(Draw(At(file, "1"), At(file, "b", "second"))));
    }

    [Fact]
    public void Wide_and_combining_characters_keep_carets_in_place()
    {
        var file = File("名前: e\u0301 😀 1\n");
        Assert.Equal(
            """
              |
            1 | 名前: @ 😀 1
              | ----       ^ one
              | |
              | 広い

            """.Replace("@", "e\u0301", StringComparison.Ordinal),
            Body(Draw(At(file, "1", "one"), At(file, "名前", "広い"))));
    }

    [Theory]
    [InlineData("a: 1\r\nb: 2\r\n")]
    [InlineData("a: 1\rb: 2\r")]
    [InlineData("a: 1\nb: 2")]
    public void Every_kind_of_line_break_ends_a_line(string content)
    {
        Assert.Equal(
            """
              |
            2 | b: 2
              |    ^ two

            """,
            Body(Draw(At(File(content), "2", "two"))));
    }

    [Fact]
    public void An_empty_file_has_one_empty_line()
    {
        Assert.Equal(
            """
              |
            1 |
              | ^ nothing here

            """,
            Body(Draw(Span(File(""), 0, 0, "nothing here"))));
    }

    [Fact]
    public void The_end_of_a_file_can_be_marked()
    {
        Assert.Equal(
            """
              |
            1 | a: {
              |     ^ never closed

            """,
            Body(Draw(Span(File("a: {"), 4, 0, "never closed"))));
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(500, 1000)]
    [InlineData(4, 0)]
    [InlineData(-5, 3)]
    public void Spans_that_reach_beyond_the_text_are_cut(int start, int length)
    {
        var drawing = Draw(Span(File("a: 1"), start, length, "here"));
        Assert.Contains("^ here", drawing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    [InlineData(null)]
    public void A_very_long_line_is_cut_around_its_mark(int? width)
    {
        var file = File("{" + new string('x', 3_000_000) + "NEEDLE" + new string('y', 3_000_000) + "}");
        var lines = Draw(Finding(At(file, "NEEDLE", "here")), width).Split('\n');
        Assert.All(lines.Skip(2), line => Assert.True(line.Length <= (width ?? 140), line));
        var shown = lines.Single(line => line.Contains("NEEDLE", StringComparison.Ordinal));
        var carets = lines.Single(line => line.Contains("^^^^^^ here", StringComparison.Ordinal));
        Assert.Equal(shown.IndexOf("NEEDLE", StringComparison.Ordinal), carets.IndexOf("^^^^^^", StringComparison.Ordinal));
        Assert.Contains("…x", shown, StringComparison.Ordinal);
        Assert.EndsWith("y…", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_keeps_every_caret_below_its_character()
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,/:;<=>?@";
        var file = File(Alphabet);
        for (var width = 24; width < 120; width++)
        {
            for (var at = 0; at < Alphabet.Length; at++)
            {
                var lines = Body(Draw(Finding(Span(file, at, 1)), width)).Split('\n');
                Assert.Equal(Alphabet[at], lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
            }
        }
    }

    [Fact]
    public void Any_spans_of_any_text_can_be_drawn()
    {
        var random = new Random(7);
        string[] pieces = ["a", " ", "\t", "\n", "\r\n", "\r", "名", "😀", "\ud800", "e\u0301", "\u001b[2J", "\u202e", "{", "- x: 1\n"];
        for (var round = 0; round < 2000; round++)
        {
            var file = File(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)])));
            Label Any() => Span(file, random.Next(file.Content.Length + 1), random.Next(12), "label");
            var drawing = Draw(Finding(Any(), [.. Enumerable.Range(0, random.Next(5)).Select(_ => Any())]), random.Next(10, 90));
            Assert.DoesNotContain('\u001b', drawing);
            Assert.Contains('^', drawing);
        }
    }
}
