using Andrea.Curriculum.Configuration.Findings;

using static Andrea.Curriculum.Cli.Tests.Output.Frames.Drawing;

namespace Andrea.Curriculum.Cli.Tests.Output.Frames;

public sealed class FrameShapeTests
{
    [Fact]
    public void A_finding_shows_rule_place_line_and_caret()
    {
        var file = File("steps: 10\nfloors: {a: 0.7}\n");
        Assert.Equal(
            """
            error[AC999] some-rule: something is wrong
             --> run.yaml:2:13
              |
            2 | floors: {a: 0.7}
              |             ^^^ a floor


            """,
            Draw(At(file, "0.7", "a floor")));
    }

    [Fact]
    public void Labels_of_one_line_hang_below_it_from_right_to_left()
    {
        var file = File("floors: {a: 0.7, b: 0.25, c: 0.1}");
        Assert.Equal(
            """
              |
            1 | floors: {a: 0.7, b: 0.25, c: 0.1}
              |             ^^^     ----     --- third
              |             |       |
              |             |       second
              |             first

            """,
            Body(Draw(At(file, "0.7", "first"), At(file, "0.25", "second"), At(file, "0.1", "third"))));
    }

    [Fact]
    public void A_mark_within_another_is_drawn_over_it()
    {
        var file = File("floors: {a: 0.7}");
        Assert.Equal(
            """
              |
            1 | floors: {a: 0.7}
              |         ----^^^-
              |         |   |
              |         |   inner
              |         outer

            """,
            Body(Draw(At(file, "0.7", "inner"), At(file, "{a: 0.7}", "outer"))));
    }

    [Fact]
    public void Distant_lines_are_joined_by_dots_and_a_single_line_between_is_shown()
    {
        var file = File("a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\n");
        Assert.Equal(
            """
              |
            1 | a: 1
              |    - one
            2 | b: 2
            3 | c: 3
              |    - three
            ...
            7 | g: 7
              |    ^ seven

            """,
            Body(Draw(At(file, "7", "seven"), At(file, "1", "one"), At(file, "3", "three"))));
    }

    [Fact]
    public void Other_files_follow_with_one_gutter_for_all()
    {
        var here = File("a: 1\n");
        var there = File(string.Concat(Enumerable.Repeat("x: 0\n", 11)) + "y: 2\n", "v2.yaml");
        Assert.Equal(
            """
            error[AC999] some-rule: something is wrong
              --> run.yaml:1:4
               |
             1 | a: 1
               |    ^ here
              ::: v2.yaml:12:4
               |
            12 | y: 2
               |    - and there


            """,
            Draw(At(here, "1", "here"), At(there, "2", "and there")));
    }

    [Fact]
    public void A_span_over_lines_has_a_rail()
    {
        var file = File("x: 1\nfloors:\n  a: 0.5\n  b: 0.7\ny: 2\n");
        Assert.Equal(
            """
              |
            2 | / floors:
            3 | |   a: 0.5
            4 | |   b: 0.7
              | |________^ all of this

            """,
            Body(Draw(At(file, "floors:\n  a: 0.5\n  b: 0.7", "all of this"))));
    }

    [Fact]
    public void A_long_span_that_begins_within_a_line_is_cut_in_the_middle()
    {
        var file = File("key: {a: 1,\n  b: 2,\n  c: 3,\n  d: 4,\n  e: 5,\n  f: 6}\n");
        Assert.Equal(
            """
              |
            1 |   key: {a: 1,
              |  ______^
            ... |
            6 | |   f: 6}
              | |_______^ never closed

            """,
            Body(Draw(At(file, file.Content[5..^1], "never closed"))));
    }

    [Fact]
    public void A_mark_inside_a_long_span_stands_beside_its_rail()
    {
        var file = File("floors:\n  a: 0.5\n  b: 0.7\ny: 2\n");
        Assert.Equal(
            """
              |
            1 | / floors:
            2 | |   a: 0.5
              | |      ^^^ this
            3 | |   b: 0.7
              | |________- in these

            """,
            Body(Draw(At(file, "0.5", "this"), At(file, "floors:\n  a: 0.5\n  b: 0.7", "in these"))));
    }

    [Fact]
    public void Spans_over_lines_that_overlap_have_a_rail_each()
    {
        var file = File("a:\n  b:\n    c: 1\n    d: 2\n  e: 3\n");
        Assert.Equal(
            """
              |
            1 | /   a:
            2 | | /   b:
            3 | | |     c: 1
            4 | | |     d: 2
              | | |________^ inner
            5 | |     e: 3
              | |________- outer

            """,
            Body(Draw(At(file, "b:\n    c: 1\n    d: 2", "inner"), At(file, file.Content[..^1], "outer"))));
    }

    [Fact]
    public void A_span_that_ends_behind_a_line_break_ends_on_that_line()
    {
        var file = File("text: |\n  word\nnext: 1\n");
        Assert.Equal(
            """
              |
            2 |   word
              |   ^^^^ here

            """,
            Body(Draw(At(file, "word\n", "here"))));
    }

    [Fact]
    public void Notes_and_help_follow_a_rule()
    {
        var file = File("a: 1\n");
        var drawing = Draw(Finding(At(file, "1")) with { Notes = ["0.7 + 0.4 = 1.1"], Help = "lower a floor", Severity = Severity.Warning });
        Assert.Equal(
            """
            warning[AC999] some-rule: something is wrong
             --> run.yaml:1:4
              |
            1 | a: 1
              |    ^
              |
              = note: 0.7 + 0.4 = 1.1
              = help: lower a floor


            """,
            drawing);
    }

    [Fact]
    public void Notes_wrap_at_the_width_of_a_terminal_only()
    {
        var finding = Finding(At(File("a: 1\n"), "1")) with { Notes = [string.Join(' ', Enumerable.Repeat("word", 20))] };
        var wrapped = Draw(finding, width: 40).Split('\n');
        Assert.All(wrapped.Skip(1), line => Assert.True(line.Length <= 40, line));
        Assert.Contains("          word word word word word word", wrapped);
        Assert.Contains(finding.Notes[0], Draw(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_labels_wrap_beside_their_mark()
    {
        var finding = Finding(At(File("a: 1\n"), "1", string.Join(' ', Enumerable.Repeat("word", 12))));
        Assert.Equal(
            """
              |
            1 | a: 1
              |    ^ word word word word word word
              |      word word word word word word

            """,
            Body(Draw(finding, width: 40)));
    }

    [Fact]
    public void Colors_are_escape_sequences_only_when_asked_for()
    {
        var finding = Finding(At(File("a: 1\n"), "1", "here"));
        Assert.DoesNotContain('\u001b', Draw(finding));
        var colored = Draw(finding, color: true);
        Assert.Contains("\u001b[1;31merror[AC999] some-rule\u001b[0m", colored, StringComparison.Ordinal);
        Assert.Equal(Draw(finding), Stripped(colored));
    }

    private static string Stripped(string text)
    {
        foreach (var code in new[] { "0", "1", "2", "1;31", "1;33", "1;34", "1;36" })
        {
            text = text.Replace($"\u001b[{code}m", "", StringComparison.Ordinal);
        }

        return string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
    }
}
