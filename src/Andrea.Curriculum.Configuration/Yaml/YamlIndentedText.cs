using System.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>
/// A text whose lines within brackets and quotes are indented deeper than the line that opens them, and the way back to the original
/// places. YAML 1.1 readers do not care how such lines are indented; the parser does.
/// </summary>
internal sealed class YamlIndentedText
{
    // A hostile text could otherwise ask for columns times lines of blanks.
    private const int MostBlanks = 16 << 20;

    private readonly List<Insertion> _insertions = [];

    public string Text { get; private set; } = "";

    /// <summary>The deeper text; null when there is nothing to indent or too much.</summary>
    public static YamlIndentedText? Of(string text, YamlOutline outline)
    {
        var result = new YamlIndentedText();
        var deeper = new StringBuilder(text.Length + (text.Length / 4));
        var copied = 0;
        var inserted = 0L;
        foreach (var region in outline.Regions)
        {
            var lineStart = region.Start == 0 ? 0 : text.AsSpan(0, region.Start).LastIndexOfAny('\n', '\r') + 1;
            var column = region.Start - lineStart + 1;
            for (var line = NextLine(text, region.Start); line < region.End; line = NextLine(text, line))
            {
                var indent = text.AsSpan(line).IndexOfAnyExcept(' ');
                if (indent < 0 || indent >= column || text[line + indent] is '\n' or '\r')
                {
                    continue;
                }

                inserted += column - indent;
                if (inserted > MostBlanks)
                {
                    return null;
                }

                deeper.Append(text, copied, line - copied);
                copied = line;
                result._insertions.Add(new Insertion(line, deeper.Length, column - indent));
                deeper.Append(' ', column - indent);
            }
        }

        if (result._insertions.Count == 0)
        {
            return null;
        }

        deeper.Append(text, copied, text.Length - copied);
        result.Text = deeper.ToString();
        return result;
    }

    /// <summary>Original place of a place in <see cref="Text"/>.</summary>
    public int ToOriginal(int index)
    {
        int low = 0, high = _insertions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_insertions[middle].At <= index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return index;
        }

        var last = _insertions[low - 1];
        return last.Original + Math.Max(0, index - last.At - last.Blanks);
    }

    /// <summary>True when every inserted blank stands within brackets or quotes as the parser saw them, where it means nothing.</summary>
    public bool IsHarmlessIn(YamlTree tree)
    {
        var next = 0;
        for (var node = 0; node < tree.NodeCount && next < _insertions.Count; node++)
        {
            var flags = tree.FlagsOf(node);
            var encloses = (flags & YamlNodeFlags.Flow) != 0 || (tree.KindOf(node) == YamlKind.Scalar && (flags & YamlNodeFlags.Plain) == 0);
            if (!encloses || (flags & (YamlNodeFlags.Alias | YamlNodeFlags.Merged)) != 0)
            {
                continue;
            }

            var span = tree.SpanOf(node);
            var first = span.Length > 0 ? tree.Source.Content[span.Start] : ' ';
            while (first is '"' or '\'' or '[' or '{' && next < _insertions.Count && _insertions[next].Original > span.Start && _insertions[next].Original < span.End)
            {
                next++;
            }
        }

        return next == _insertions.Count;
    }

    private static int NextLine(string text, int from)
    {
        var length = text.AsSpan(from).IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return text.Length;
        }

        var end = from + length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private readonly record struct Insertion(int Original, int At, int Blanks);
}
