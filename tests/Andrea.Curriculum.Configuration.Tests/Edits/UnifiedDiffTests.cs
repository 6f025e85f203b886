using System.Globalization;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Tests.Edits;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void NothingChangedGivesNothing() => Assert.Equal("", UnifiedDiff.Of(new TextEdits(new SourceText("f", "a\n"), [])));

    [Fact]
    public void AnInsertedLineIsOneLine() => Assert.Equal(
        "--- f\n+++ f\n@@ -1,2 +1,3 @@\n a\r\n+x\r\n b\r\n", Diff("a\r\nb\r\n", (1, 0, "\r\nx")));

    [Fact]
    public void AMissingLineFeedAtTheEndIsSaid() => Assert.Equal(
        "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n", Diff("a", (0, 1, "b")));

    [Fact]
    public void APathCannotBreakOutOfItsLine() =>
        Assert.StartsWith("--- \"a\\012+++ b\"\n+++ \"a\\012+++ b\"\n", UnifiedDiff.Of(new TextEdits(
            new SourceText("a\n+++ b", "a"), [new TextEdit(new TextSpan(0, 1), "b")])), StringComparison.Ordinal);

    [Fact]
    public void AppliedByItsLineNumbersItGivesTheEditedText()
    {
        var random = new Random(5);
        for (var k = 0; k < 2000; k++)
        {
            var lines = Enumerable.Range(0, random.Next(40)).Select(_ => new string((char)('a' + random.Next(3)), random.Next(4)));
            var text = string.Join('\n', lines) + (random.Next(2) == 0 ? "\n" : "");
            var edits = new TextEdits(new SourceText("f", text), Some(random, text.Length));

            Assert.Equal(edits.Apply().Content, Patch(text, UnifiedDiff.Of(edits)));
        }
    }

    private static IEnumerable<TextEdit> Some(Random random, int length)
    {
        for (var at = 0; random.Next(4) > 0;)
        {
            var start = random.Next(at, length + 1);
            at = random.Next(start, Math.Min(length, start + 3) + 1);
            yield return new TextEdit(TextSpan.FromBounds(start, at), random.Next(3) switch { 0 => "x\ny", 1 => "z", _ => "" });
        }
    }

    /// <summary>What the program <c>patch</c> does, without searching: every line that is kept or taken away must be there.</summary>
    private static string Patch(string text, string diff)
    {
        var (old, made, at) = (Lines(text), new List<string>(), 0);
        var changes = Lines(diff);
        for (var i = 2; i < changes.Count; i++)
        {
            var line = changes[i];
            var next = i + 1 < changes.Count && changes[i + 1][0] == '\\' ? line[1..^1] : line[1..];
            switch (line[0])
            {
                case '@':
                    var range = line.Split(' ')[1][1..].Split(',');
                    var first = int.Parse(range[0], CultureInfo.InvariantCulture) - (range[1] == "0" ? 0 : 1);
                    made.AddRange(old[at..first]);
                    at = first;
                    break;
                case ' ' or '-':
                    Assert.Equal(next, old[at++]);
                    made.AddRange(line[0] == ' ' ? [next] : []);
                    break;
                case '+':
                    made.Add(next);
                    break;
            }
        }

        return string.Concat(made.Concat(old[at..]));
    }

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line + "\n").SkipLast(1), .. text.EndsWith('\n') || text.Length == 0 ? Array.Empty<string>() : [text[(text.LastIndexOf('\n') + 1)..]]];

    private static string Diff(string text, (int Start, int Length, string New) edit) =>
        UnifiedDiff.Of(new TextEdits(new SourceText("f", text), [new TextEdit(new TextSpan(edit.Start, edit.Length), edit.New)]));
}
