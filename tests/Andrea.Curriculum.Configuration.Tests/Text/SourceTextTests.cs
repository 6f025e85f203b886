using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("\n\n", 3)]
    [InlineData("a\r\nb", 2)]
    [InlineData("a\rb", 2)]
    [InlineData("a\r\r\nb\n", 4)]
    [InlineData("a\u2028b\u0085c", 1)]
    public void Lines_end_at_line_feed_carriage_return_or_both(string text, int lines) =>
        Assert.Equal(lines, new SourceText("x", text).LineCount);

    [Fact]
    public void Every_position_agrees_with_counting_by_hand()
    {
        const string Content = "ab\r\nc\rd\n\né😀x\n";
        var source = new SourceText("x", Content);
        int line = 1, column = 1;
        for (var i = 0; i <= Content.Length; i++)
        {
            Assert.Equal(new LinePosition(line, column), source.PositionOf(i));
            if (i == Content.Length)
            {
                break;
            }

            var endsLine = Content[i] == '\n' || (Content[i] == '\r' && (i + 1 == Content.Length || Content[i + 1] != '\n'));
            (line, column) = endsLine ? (line + 1, 1) : (line, column + 1);
        }
    }

    [Fact]
    public void Positions_outside_the_text_are_clamped()
    {
        var source = new SourceText("x", "ab\nc");
        Assert.Equal(new LinePosition(1, 1), source.PositionOf(-5));
        Assert.Equal(new LinePosition(2, 2), source.PositionOf(99));
    }

    [Fact]
    public void A_line_is_given_without_its_break()
    {
        var source = new SourceText("x", "ab\r\n\r\ncd");
        Assert.Equal("ab", source.Slice(source.LineSpan(1)));
        Assert.Equal("", source.Slice(source.LineSpan(2)));
        Assert.Equal("cd", source.Slice(source.LineSpan(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.LineSpan(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.LineSpan(0));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var source = new SourceText("x", "\uFEFFa");
        Assert.True(source.HasByteOrderMark);
        Assert.Equal("a", source.Content);
        Assert.False(new SourceText("x", "a").HasByteOrderMark);
    }
}
