using System.Text;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Tests.Text;

public sealed class TextDecodingTests
{
    private const string Content = "a: é😀\n";

    public static TheoryData<string> Encodings => new("utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE");

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var source = TextDecoding.Decode("x", [.. encoding.GetPreamble(), .. encoding.GetBytes(Content)], out var invalid);
        Assert.Equal(Content, source.Content);
        Assert.True(source.HasByteOrderMark);
        Assert.Equal(-1, invalid);
    }

    [Fact]
    public void Without_a_mark_bytes_are_utf8()
    {
        var source = TextDecoding.Decode("x", Encoding.UTF8.GetBytes(Content), out var invalid);
        Assert.Equal(Content, source.Content);
        Assert.False(source.HasByteOrderMark);
        Assert.Equal(-1, invalid);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF, (byte)'b' }, 1)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0xC3 }, 1)]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD, 0xC3, 0xA9, 0xED, 0xA0, 0x80 }, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8 }, 1)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 0)]
    public void The_first_invalid_byte_is_found(byte[] bytes, int expected)
    {
        TextDecoding.Decode("x", bytes, out var invalid);
        Assert.Equal(expected, invalid);
    }

    [Fact]
    public void A_replacement_character_that_is_written_is_valid()
    {
        TextDecoding.Decode("x", Encoding.UTF8.GetBytes("\uFFFDa\uFFFD"), out var invalid);
        Assert.Equal(-1, invalid);
    }
}
