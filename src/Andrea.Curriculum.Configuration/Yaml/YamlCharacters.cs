namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Which characters YAML text may hold (https://yaml.org/spec/1.1/#c-printable).</summary>
internal static class YamlCharacters
{
    /// <summary>Index of the first code unit that may not stand in YAML text, -1 when all may.</summary>
    public static int FirstForbidden(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var skipped = text.AsSpan(i).IndexOfAnyExceptInRange(' ', '~');
            if (skipped < 0)
            {
                return -1;
            }

            i += skipped;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i += 2;
            }
            else if (IsAllowed(text[i]))
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAllowed(char c) =>
        c is '\n' or '\r' or '\t' or (>= ' ' and <= '~') or '\u0085' or (>= '\u00A0' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
