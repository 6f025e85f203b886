namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Steps over blanks, line breaks and comments.</summary>
internal static class YamlLayout
{
    /// <summary>Index of the next code unit that is neither blank nor comment; the length of the text when there is none.</summary>
    public static int NextContent(string text, int from)
    {
        var i = from;
        while (i < text.Length)
        {
            if (text[i] == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                var length = text.AsSpan(i).IndexOfAny('\n', '\r');
                i = length < 0 ? text.Length : i + length;
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        return i;
    }

    /// <summary>Index behind the word that begins at a place; at least one further, within the line.</summary>
    public static int EndOfWord(string text, int from)
    {
        var i = from;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not (',' or ']' or '}' or '[' or '{'))
        {
            i++;
        }

        return Math.Min(text.Length, Math.Max(i, from + 1));
    }

    /// <summary>True when the last thing before a place, blanks apart, is the indicator of an explicit key.</summary>
    public static bool FollowsQuestionMark(string text, int place)
    {
        var i = Math.Min(place, text.Length) - 1;
        while (i >= 0 && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        return i >= 0 && text[i] == '?';
    }

    /// <summary>Index of the first code unit of the line that holds a place.</summary>
    public static int LineStart(string text, int place) => text.AsSpan(0, place).LastIndexOfAny('\n', '\r') + 1;

    /// <summary>Index behind the last code unit of the line that holds a place, its break not counted.</summary>
    public static int LineEnd(string text, int place)
    {
        var length = text.AsSpan(place).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : place + length;
    }
}
