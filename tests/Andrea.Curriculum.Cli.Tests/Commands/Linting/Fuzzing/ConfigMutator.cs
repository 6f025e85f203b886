using System.Text;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Fuzzing;

/// <summary>Breaks texts at random: pieces, words, lines, structure, layout, encoding and bytes.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="seeds">Texts to begin with; those of <see cref="FuzzSeeds"/> when null.</param>
internal sealed class ConfigMutator(Random random, string[]? seeds = null)
{
    /// <summary>Collections within collections, beyond the limit and far below what could exhaust a stack.</summary>
    private const int Deepest = 400;

    private static readonly RuleDescriptor[] Rules = [.. RuleCatalogue.Rules.Select(rule => rule.Descriptor)];

    /// <summary>The bytes of a broken text.</summary>
    public byte[] Next()
    {
        var text = Draw();
        for (var edits = random.Next(4); edits >= 0; edits--)
        {
            text = random.Next(12) switch
            {
                0 or 1 => ChangePiece(text),
                2 or 3 or 4 => ChangeWord(text),
                5 or 6 => ChangeLine(text),
                7 => ChangeIndent(text),
                8 => Comment(text),
                9 => AddKey(text),
                10 => Nest(text),
                _ => ChangeBreaks(text),
            };
        }

        var bytes = Encode(text);
        return random.Next(8) == 0 ? ChangeBytes(bytes) : bytes;
    }

    private string ChangePiece(string text)
    {
        var at = random.Next(text.Length + 1);
        var removed = random.Next(2) == 0 ? 0 : Math.Min(random.Next(8), text.Length - at);
        var piece = random.Next(4) == 0 ? "" : Pick(FuzzWords.Pieces);
        return text.Remove(at, removed).Insert(at, piece);
    }

    /// <summary>Puts something else for a number, a name or a key.</summary>
    private string ChangeWord(string text)
    {
        var from = random.Next(text.Length + 1);
        while (from < text.Length && !char.IsAsciiLetterOrDigit(text[from]))
        {
            from++;
        }

        var end = from;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-'))
        {
            end++;
        }

        var word = text[from..end];
        var other = random.Next(6) switch
        {
            0 => Pick(FuzzWords.Keys),
            1 when word.Length > 1 => word.Remove(random.Next(word.Length), 1),
            2 => word + Pick(["", "s", "0", "00000000000000000000", " ", ":", "\""]),
            3 => Pick(seeds ?? FuzzSeeds.All) is { Length: > 20 } seed ? seed.Substring(random.Next(seed.Length - 10), 10) : "",
            _ => Pick(FuzzWords.Values),
        };
        return string.Concat(text.AsSpan(0, from), other, text.AsSpan(end));
    }

    private string ChangeLine(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = random.Next(lines.Count);
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count + 1), lines[line]);
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 3:
                lines.Insert(line, Pick(Draw().Split('\n')));
                break;
            default:
                lines.RemoveRange(line, Math.Min(lines.Count - line, random.Next(6)));
                break;
        }

        return string.Join('\n', lines);
    }

    private string ChangeIndent(string text)
    {
        var lines = text.Split('\n');
        var line = random.Next(lines.Length);
        for (var count = random.Next(4); count >= 0 && line < lines.Length; count--, line++)
        {
            lines[line] = random.Next(3) switch
            {
                0 => lines[line].TrimStart(),
                1 => Pick([" ", "  ", "    ", "\t", " \t"]) + lines[line],
                _ => lines[line].Replace("  ", "\t", StringComparison.Ordinal),
            };
        }

        return string.Join('\n', lines);
    }

    private string Comment(string text)
    {
        var lines = text.Split('\n');
        var line = random.Next(lines.Length);
        var comment = FuzzWords.Comment(random, Rules);
        lines[line] = random.Next(2) == 0 ? lines[line] + " " + comment : comment + "\n" + lines[line];
        return string.Join('\n', lines);
    }

    private string AddKey(string text)
    {
        var pair = $"{Pick(FuzzWords.Keys)}: {Pick(FuzzWords.Values)}";
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count + 1);
        var near = lines[Math.Min(at, lines.Count - 1)];
        lines.Insert(at, new string(' ', near.Length - near.TrimStart(' ').Length) + pair);
        return string.Join('\n', lines);
    }

    private string Nest(string text)
    {
        var at = text.IndexOf(": ", random.Next(text.Length + 1), StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : text.Length;
        var end = text.IndexOfAny([',', '\n', '}', ']'], at) is >= 0 and var found ? found : text.Length;
        var depth = random.Next(20) == 0 ? random.Next(Deepest) : random.Next(4);
        var (open, close) = random.Next(3) switch { 0 => ("{a: ", "}"), 1 => ("[", "]"), _ => ("&f [", "]") };
        return text[..at] + string.Concat(Enumerable.Repeat(open, depth)) + text[at..end] + string.Concat(Enumerable.Repeat(close, depth)) + text[end..];
    }

    private string ChangeBreaks(string text) => random.Next(4) switch
    {
        0 => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal),
        1 => text.Replace('\n', '\r'),
        2 => text.TrimEnd(),
        _ => text.Replace("\n", " \n\n", StringComparison.Ordinal),
    };

    private byte[] Encode(string text)
    {
        Encoding? marked = random.Next(24) switch
        {
            0 => Encoding.UTF8,
            1 => Encoding.Unicode,
            2 => Encoding.BigEndianUnicode,
            3 => Encoding.UTF32,
            _ => null,
        };
        return marked is null ? Encoding.UTF8.GetBytes(text) : [.. marked.GetPreamble(), .. marked.GetBytes(text)];
    }

    private byte[] ChangeBytes(byte[] bytes)
    {
        var changed = bytes.ToList();
        for (var edits = random.Next(3); edits >= 0; edits--)
        {
            var at = random.Next(changed.Count + 1);
            if (at == changed.Count || random.Next(3) == 0)
            {
                changed.Insert(at, (byte)random.Next(256));
            }
            else if (random.Next(2) == 0)
            {
                changed[at] ^= (byte)(1 << random.Next(8));
            }
            else
            {
                changed.RemoveAt(at);
            }
        }

        return [.. changed];
    }

    private string Draw() => seeds is null ? FuzzSeeds.Draw(random) : Pick(seeds);

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
