using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Tests.Edits;

public sealed class TextEditsTests
{
    [Fact]
    public void WhatIsNotEditedStays() =>
        Assert.Equal("\uFEFFa: 2 # one\r\nc: 3", Applied(new SourceText("f", "\uFEFFa: 1 # one\r\nb: 3"), (3, 1, "2"), (12, 1, "c")));

    [Fact]
    public void InsertionsAtOnePlaceKeepTheirOrder() => Assert.Equal("axyb", Applied(new SourceText("f", "ab"), (1, 0, "x"), (1, 0, "y")));

    [Theory]
    [InlineData(0, 2, 1, 1)]
    [InlineData(0, 1, 2, 1)]
    public void EditsThatOverlapOrLieOutsideAreRefused(int start, int length, int nextStart, int nextLength)
    {
        var text = new SourceText("f", "ab");
        Assert.Throws<ArgumentException>(() => new TextEdits(
            text, [new TextEdit(new TextSpan(start, length), ""), new TextEdit(new TextSpan(nextStart, nextLength), "")]));
    }

    [Fact]
    public void TwoStepsAreOne()
    {
        var random = new Random(3);
        for (var k = 0; k < 2000; k++)
        {
            var text = new SourceText("f", new string('a', random.Next(12)));
            var first = new TextEdits(text, Some(random, text.Content.Length, 'b'));
            var middle = first.Apply();
            var second = new TextEdits(middle, Some(random, middle.Content.Length, 'c'));

            Assert.Equal(second.Apply().Content, first.Then(second).Apply().Content);
        }
    }

    private static IEnumerable<TextEdit> Some(Random random, int length, char letter)
    {
        var at = 0;
        while (random.Next(4) > 0)
        {
            var start = random.Next(at, length + 1);
            var end = random.Next(start, Math.Min(length, start + 3) + 1);
            yield return new TextEdit(TextSpan.FromBounds(start, end), new string(letter, random.Next(3)));
            at = end;
        }
    }

    private static string Applied(SourceText text, params (int Start, int Length, string New)[] edits)
    {
        var changed = new TextEdits(text, edits.Select(edit => new TextEdit(new TextSpan(edit.Start, edit.Length), edit.New))).Apply();
        return (changed.HasByteOrderMark ? "\uFEFF" : "") + changed.Content;
    }
}
