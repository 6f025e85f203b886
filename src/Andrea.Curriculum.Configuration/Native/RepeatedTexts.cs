namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Makes strings of texts, one for many that are alike, such as the tags of thousands of sources.</summary>
internal sealed class RepeatedTexts
{
    private const int Longest = 24;

    // The last text of each slot: a fixed size, however many texts differ.
    private readonly string?[] _recent = new string?[64];

    /// <summary>A string of the text.</summary>
    /// <param name="text">The text.</param>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        ref var recent = ref _recent[((text[0] * 31) + (text[^1] * 7) + text.Length) % _recent.Length];
        if (recent is null || !text.SequenceEqual(recent))
        {
            recent = text.ToString();
        }

        return recent;
    }
}
