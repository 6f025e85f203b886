using System.Text;

namespace Andrea.Curriculum.Configuration.Text;

/// <summary>Turns the bytes of a file into text.</summary>
public static class TextDecoding
{
    /// <summary>
    /// Decodes by the byte order mark: UTF-8, UTF-16 or UTF-32, little or big endian; UTF-8 without one. Bytes that are not valid in
    /// that encoding become U+FFFD, and <paramref name="firstInvalid"/> says where the first of them stands in the text.
    /// </summary>
    /// <param name="path">The name shown to the user.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="firstInvalid">Index in the text of the first U+FFFD that stands for invalid bytes; -1 when all are valid.</param>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, out int firstInvalid)
    {
        var encoding = EncodingOf(bytes);
        firstInvalid = -1;
        var content = encoding.GetString(bytes);
        if (content.Contains('\uFFFD'))
        {
            firstInvalid = FirstInvalid(encoding, bytes, content);
        }

        return new SourceText(path, content);
    }

    /// <summary>The bytes of a text in the encoding of a file that it is to replace, byte order mark included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="original">The bytes of the file.</param>
    public static byte[] EncodeLike(SourceText text, ReadOnlySpan<byte> original)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EncodingOf(original).GetBytes(text.HasByteOrderMark ? "\uFEFF" + text.Content : text.Content);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        // UTF-32 first: its little-endian mark begins with that of UTF-16.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
    }

    /// <summary>
    /// A U+FFFD may be written in the file: it stands for itself when the bytes at its place are its own encoding. All that lies before
    /// the first invalid bytes encodes to as many bytes as it came from.
    /// </summary>
    private static int FirstInvalid(Encoding encoding, ReadOnlySpan<byte> bytes, string content)
    {
        Span<byte> itself = stackalloc byte[4];
        itself = itself[..encoding.GetBytes("\uFFFD", itself)];
        var mark = content[0] == '\uFEFF' ? 1 : 0;
        var counted = 0;
        var offset = 0;
        for (var i = content.IndexOf('\uFFFD'); i >= 0; i = content.IndexOf('\uFFFD', i + 1))
        {
            offset += encoding.GetByteCount(content.AsSpan(counted, i - counted));
            counted = i;
            if (!bytes[offset..].StartsWith(itself))
            {
                return i - mark;
            }
        }

        return -1;
    }
}
