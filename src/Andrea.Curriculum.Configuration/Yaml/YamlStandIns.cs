using System.Collections;
using System.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>
/// A text of the same length in which stand-ins replace what the parser refuses and YAML allows: anchors within brackets, which it takes
/// badly before a comma, by blanks; and the separators U+0085, U+2028 and U+2029 within double quotes by letters that the text has not.
/// </summary>
internal sealed class YamlStandIns
{
    private const char FirstPrivate = '\uE000';
    private const int Private = 0xF8FF - FirstPrivate + 1;
    private const string Separators = "\u0085\u2028\u2029";

    private readonly Dictionary<int, string> _anchors = [];
    private readonly string _letters;

    private YamlStandIns(string letters) => _letters = letters;

    /// <summary>The text for the parser.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The text with stand-ins; null when it needs none, or has no letters to spare.</summary>
    public static YamlStandIns? Of(string text, YamlOutline outline)
    {
        if (outline.BracketedAnchors.Count == 0 && outline.QuotedSeparators.Count == 0)
        {
            return null;
        }

        if (UnusedLetters(text) is not { } letters)
        {
            return null;
        }

        var result = new YamlStandIns(letters);
        var changed = text.ToCharArray();
        foreach (var place in outline.QuotedSeparators)
        {
            changed[place] = letters[Separators.IndexOf(text[place], StringComparison.Ordinal)];
        }

        foreach (var anchor in outline.BracketedAnchors)
        {
            var content = ContentBehind(text, anchor.End);
            if (anchor.End - anchor.Start > 1 && content < text.Length && text[content] is not (',' or ':' or ']' or '}' or '&' or '*')
                && result._anchors.TryAdd(content, text[(anchor.Start + 1)..anchor.End]))
            {
                changed.AsSpan(anchor.Start, anchor.End - anchor.Start).Fill(' ');
            }
        }

        result.Text = new string(changed);
        return result;
    }

    /// <summary>The anchor of the node whose content begins at a place, once; null when it has none.</summary>
    public string? TakeAnchor(int place) => _anchors.Remove(place, out var name) ? name : null;

    /// <summary>True when every anchor was taken, so that none was lost.</summary>
    public bool IsHarmless => _anchors.Count == 0;

    /// <summary>
    /// The text that a scalar stands for. As in YAML 1.1 readers a separator is a line break: blanks around it go, U+0085 becomes a blank
    /// (several of them one line feed less), the other two stay.
    /// </summary>
    public string Restore(string value)
    {
        if (value.AsSpan().IndexOfAny(_letters) < 0)
        {
            return value;
        }

        var restored = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length;)
        {
            if (!_letters.Contains(value[i], StringComparison.Ordinal))
            {
                restored.Append(value[i++]);
                continue;
            }

            while (restored.Length > 0 && restored[^1] is ' ' or '\t')
            {
                restored.Length--;
            }

            var first = Separators[_letters.IndexOf(value[i], StringComparison.Ordinal)];
            var further = new StringBuilder();
            for (i++; i < value.Length && (value[i] is ' ' or '\t' || _letters.Contains(value[i], StringComparison.Ordinal)); i++)
            {
                if (_letters.IndexOf(value[i], StringComparison.Ordinal) is >= 0 and var letter)
                {
                    further.Append(Separators[letter] == '\u0085' ? '\n' : Separators[letter]);
                }
            }

            restored.Append(first != '\u0085' ? first.ToString() : further.Length == 0 ? " " : "").Append(further);
        }

        return restored.ToString();
    }

    /// <summary>Where the content of a node begins, its tag and further layout skipped.</summary>
    private static int ContentBehind(string text, int from)
    {
        var place = YamlLayout.NextContent(text, from);
        while (place < text.Length && text[place] == '!')
        {
            while (place < text.Length && !char.IsWhiteSpace(text[place]) && text[place] is not (',' or ']' or '}'))
            {
                place++;
            }

            place = YamlLayout.NextContent(text, place);
        }

        return place;
    }

    private static string? UnusedLetters(string text)
    {
        var used = new BitArray(Private);
        foreach (var c in text)
        {
            if (c is >= FirstPrivate and < (char)(FirstPrivate + Private))
            {
                used[c - FirstPrivate] = true;
            }
        }

        var letters = new StringBuilder(Separators.Length);
        for (var i = 0; i < Private && letters.Length < Separators.Length; i++)
        {
            if (!used[i])
            {
                letters.Append((char)(FirstPrivate + i));
            }
        }

        return letters.Length == Separators.Length ? letters.ToString() : null;
    }
}
