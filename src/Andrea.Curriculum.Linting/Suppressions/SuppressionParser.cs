using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Suppressions;

/// <summary>
/// Reads <c># andrea: ignore[AC113, low-diversity] reason</c>, <c># andrea: ignore-file[...] reason</c> and
/// <c># andrea: ignore-until 2027-01-31 [...] reason</c>.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class SuppressionParser(SourceText file)
{
    /// <summary>What begins every suppression.</summary>
    public const string Mark = "andrea:";

    private static readonly string[] Words = ["ignore", "ignore-file", "ignore-until"];

    // The lines of the comments read last and the line behind them: comments that stand below each other share it.
    private int _firstComment;
    private int _behind;

    /// <summary>The suppression of a comment; null when the comment is about something else.</summary>
    /// <param name="comment">The comment; comments come in the order of the text.</param>
    public Suppression? Parse(TextSpan comment)
    {
        var text = file.Slice(comment);
        var start = text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '-'))
        {
            end++;
        }

        var word = text[start..end].ToString();
        if (!Words.Contains(word))
        {
            return new Spelling().Nearest(word, Words) is { } meant ? Broken(comment, $"`{word}` is no kind of suppression; did you mean `{meant}`?") : null;
        }

        DateOnly? until = null;
        if (word == "ignore-until")
        {
            var date = text[end..].TrimStart();
            date = date[..(date.IndexOfAny(' ', '[') is >= 0 and var length ? length : date.Length)];
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Broken(comment, "`ignore-until` is followed by no date, expected one such as 2027-01-31");
            }

            until = day;
            end = text.IndexOf(date, StringComparison.Ordinal) + date.Length;
        }

        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var close = text[end..].IndexOf(']');
        if (end == text.Length || text[end] != '[' || close < 0)
        {
            return Broken(comment, "the rules are missing, expected codes or names in brackets, such as `[AC113]`");
        }

        var rules = Rules(text[..(end + close)], end + 1, comment.Start);
        return rules.IsEmpty
            ? Broken(comment, "the brackets are empty, expected codes or names of rules")
            : new Suppression(comment, rules)
            {
                Line = word == "ignore-file" ? null : LineOf(comment),
                Until = until,
                Reason = text[(end + close + 1)..].Trim().ToString(),
            };
    }

    private static Suppression Broken(TextSpan comment, string problem) => new(comment, []) { Problem = problem };

    private static ImmutableArray<SuppressedRule> Rules(ReadOnlySpan<char> text, int from, int offset)
    {
        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        while (from <= text.Length)
        {
            var comma = text[from..].IndexOf(',');
            var end = comma < 0 ? text.Length : from + comma;
            var part = text[from..end];
            var name = part.Trim().ToString();
            if (name.Length > 0)
            {
                var start = offset + from + (part.Length - part.TrimStart().Length);
                rules.Add(new SuppressedRule(name, new TextSpan(start, name.Length), RuleCatalogue.Find(name)));
            }

            from = end + 1;
        }

        return rules.ToImmutable();
    }

    /// <summary>The comment's own line, or behind a comment that stands alone the next line that holds more than a comment.</summary>
    private int LineOf(TextSpan comment)
    {
        var line = file.PositionOf(comment.Start).Line;
        if (!file.Slice(TextSpan.FromBounds(file.LineSpan(line).Start, comment.Start)).IsWhiteSpace())
        {
            return line;
        }

        if (line < _firstComment || line >= _behind)
        {
            _firstComment = line;
            _behind = line + 1;
            while (_behind <= file.LineCount && file.Slice(file.LineSpan(_behind)).TrimStart() is [] or ['#', ..])
            {
                _behind++;
            }
        }

        return _behind;
    }
}
