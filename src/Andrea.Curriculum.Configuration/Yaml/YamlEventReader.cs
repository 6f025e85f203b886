using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Walks the parser's events and builds nodes with spans that fit the text.</summary>
/// <param name="source">The text that spans belong to.</param>
/// <param name="standIns">What stands for parts that the parser would refuse, when there are some.</param>
/// <param name="indented">The text that the parser reads instead, when that one needs it.</param>
/// <param name="limits">What the text may ask for.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="builder">Takes the nodes.</param>
internal sealed class YamlEventReader(
    SourceText source, YamlStandIns? standIns, YamlIndentedText? indented, YamlLimits limits, YamlProblems problems, YamlTreeBuilder builder)
{
    private readonly string _text = source.Content;

    /// <summary>Where the last event that could be read ended.</summary>
    public int LastPosition { get; private set; }

    public void ReadDocument()
    {
        var parser = new Parser(new StringReader(indented?.Text ?? standIns?.Text ?? _text));
        var documents = 0;
        var documentStart = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            if (current is DocumentStart start)
            {
                if (++documents == 2)
                {
                    var place = new TextSpan(At(start.Start), Math.Min(3, At(start.End) - At(start.Start)));
                    problems.Add(
                        ReadingRules.YamlSyntax, place, "a second document begins here; a curriculum is one document per file",
                        "second document", "put it in a file of its own, or remove the line `---`", null, (new TextSpan(documentStart, 0), "the first begins here"));
                    return;
                }

                documentStart = At(start.Start);
            }
            else if (!Add(current))
            {
                return;
            }

            LastPosition = Math.Max(LastPosition, At(current.End));
        }
    }

    private bool Add(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                AddScalar(scalar);
                break;
            case AnchorAlias alias:
                builder.AddAlias(alias.Value.Value, SpanOf(alias));
                if (builder.OpenFlowStart >= 0)
                {
                    RequireSeparator(At(alias.End));
                }

                break;
            case SequenceStart or MappingStart:
                if (builder.Depth >= limits.Depth)
                {
                    problems.Add(
                        ReadingRules.HostileInput, new TextSpan(At(current.Start), Math.Min(1, _text.Length - At(current.Start))),
                        $"collections nest more than {limits.Depth} deep");
                    return false;
                }

                AddStart((NodeEvent)current);
                break;
            case SequenceEnd or MappingEnd:
                AddEnd(current);
                break;
            default:
                return true;
        }

        if (builder.HasRoom)
        {
            return true;
        }

        problems.Add(ReadingRules.HostileInput, new TextSpan(LastPosition, 0), $"the text holds more than {limits.Nodes} values");
        return false;
    }

    private void AddStart(NodeEvent start)
    {
        // The mark of a single pair in brackets may be the beginning of the text.
        var place = Math.Max(LastPosition, SkipProperties(At(start.Start), _text.Length, start));
        var kind = start is MappingStart ? YamlKind.Mapping : YamlKind.Sequence;
        var bracket = kind == YamlKind.Mapping ? '{' : '[';
        var isFlow = At(start.Start) >= LastPosition && place < _text.Length && _text[place] == bracket
            && (start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow });
        builder.Open(kind, place, isFlow, NameOf(start.Anchor) ?? (isFlow ? standIns?.TakeAnchor(place) : null));
    }

    private void AddEnd(ParsingEvent end)
    {
        var place = At(end.Start);
        var isBracket = builder.IsInFlow && place < _text.Length && _text[place] is ']' or '}';
        builder.Close(isBracket ? place + 1 : -1);
        LastPosition = Math.Max(LastPosition, isBracket ? place + 1 : 0);
        if (isBracket && builder.OpenFlowStart >= 0)
        {
            RequireSeparator(place + 1);
        }
    }

    /// <summary>The parser reads <c>{"a" b}</c> as if a colon stood between; trainers refuse it.</summary>
    private void RequireSeparator(int place)
    {
        var next = YamlLayout.NextContent(_text, place);
        if (next < _text.Length && _text[next] is not (',' or ':' or ']' or '}'))
        {
            throw new YamlPlaceException(TextSpan.FromBounds(next, YamlLayout.EndOfWord(_text, next)), "expected `,` or a closing bracket here", "unexpected");
        }
    }

    /// <summary>A key that runs over lines is most often two values with no comma between them.</summary>
    private void RequireOneLine(TextSpan key)
    {
        var next = YamlLayout.NextContent(_text, key.End);
        if (next < _text.Length && _text[next] == ':' && _text.AsSpan(key.Start, next - key.Start).IndexOfAny('\n', '\r') >= 0
            && !YamlLayout.FollowsQuestionMark(_text, key.Start))
        {
            throw new YamlPlaceException(key, "a key may not run over lines; is a `,` missing?", "");
        }
    }

    /// <summary>Within brackets the parser lets a plain scalar begin with anything.</summary>
    private static void RequirePlainStart(char first, TextSpan span)
    {
        if (first is ' ' or '\t')
        {
            throw new YamlPlaceException(new TextSpan(span.Start, 1), "no key stands before this `:`", "");
        }

        if (first is '|' or '>' or '%' or '@' or '`')
        {
            throw new YamlPlaceException(span, $"a value cannot begin with {YamlSyntaxWords.Quoted(first)}; put it in quotes", "");
        }
    }

    /// <summary>The parser takes a lone colon for an empty key; trainers refuse it.</summary>
    private void RequireKey(int place)
    {
        var next = YamlLayout.NextContent(_text, place);
        if (next < _text.Length && _text[next] == ':' && !YamlLayout.FollowsQuestionMark(_text, place))
        {
            throw new YamlPlaceException(new TextSpan(next, 1), "no key stands before this `:`", "");
        }
    }

    private void AddScalar(Scalar scalar)
    {
        var value = standIns?.Restore(scalar.Value) ?? scalar.Value;
        var start = At(scalar.Start);
        var end = At(scalar.End);
        if (value.Length == 0 && scalar.Style == ScalarStyle.Plain)
        {
            // The mark of an absent key is the beginning of the text; that of an absent value with an anchor or tag reaches too far.
            start = end = BehindProperties(Math.Max(start, LastPosition));
        }

        start = SkipProperties(start, end, scalar);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }
        }

        end = Math.Max(start, end);
        if (HoldsColon(scalar, end))
        {
            end--;
            value = value[..^1];
        }

        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        CheckSurroundings(scalar, TextSpan.FromBounds(start, end), quote == 1);
        AppendScalar(scalar, TextSpan.FromBounds(start, end), value, quote);
    }

    private void AppendScalar(Scalar scalar, TextSpan span, string value, int quote)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        LastPosition = Math.Max(LastPosition, span.End);
        var anchor = NameOf(scalar.Anchor) ?? standIns?.TakeAnchor(span.Start);
        if (span.Length == value.Length + (2 * quote) && _text.AsSpan(span.Start + quote, value.Length).SequenceEqual(value))
        {
            builder.AddScalar(span, span.Start + quote, value.Length, isPlain, anchor);
        }
        else
        {
            builder.AddScalar(span, value, isPlain, anchor);
        }
    }

    /// <summary>True for the key of <c>{a:}</c>, which the parser reads with its colon.</summary>
    private bool HoldsColon(Scalar scalar, int end) =>
        scalar.Style == ScalarStyle.Plain && builder.IsInFlow && builder.AwaitsKey && scalar.Value.Length > 1 && scalar.Value[^1] == ':'
        && YamlLayout.NextContent(_text, end) is var next && next < _text.Length && _text[next] is ',' or '}';

    /// <summary>What the parser lets pass and trainers refuse.</summary>
    private void CheckSurroundings(Scalar scalar, TextSpan span, bool isQuoted)
    {
        var isKey = builder.AwaitsKey;
        if (isKey && span.Length == 0 && scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty)
        {
            RequireKey(span.Start);
        }

        if (builder.OpenFlowStart < 0)
        {
            return;
        }

        if (isQuoted)
        {
            RequireSeparator(span.End);
        }

        if (scalar.Style == ScalarStyle.Plain && span.Length > 0 && scalar.Value.Length > 0)
        {
            RequirePlainStart(scalar.Value[0], span);
        }

        if (isKey)
        {
            RequireOneLine(span);
        }
    }

    private int BehindProperties(int place)
    {
        var end = place;
        for (var i = place; i < _text.Length && _text[i] is '&' or '!'; i = YamlLayout.NextContent(_text, end))
        {
            for (end = i; end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not (',' or ']' or '}');)
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>A node's marks begin at its anchor or tag; its span begins behind them.</summary>
    private int SkipProperties(int start, int end, NodeEvent node)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
        {
            return start;
        }

        var i = start;
        while (i < end)
        {
            var c = _text[i];
            if (c is '&' or '!')
            {
                while (i < end && !char.IsWhiteSpace(_text[i]))
                {
                    i++;
                }
            }
            else if (c == '#')
            {
                while (i < end && _text[i] is not ('\n' or '\r'))
                {
                    i++;
                }
            }
            else if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        return end;
    }

    private static string? NameOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private TextSpan SpanOf(ParsingEvent current) => TextSpan.FromBounds(At(current.Start), Math.Max(At(current.Start), At(current.End)));

    /// <summary>Index of a mark in the source's text.</summary>
    public int At(Mark mark)
    {
        if (indented is null)
        {
            return (int)Math.Clamp(mark.Index, 0, _text.Length);
        }

        return Math.Clamp(indented.ToOriginal((int)Math.Clamp(mark.Index, 0, int.MaxValue)), 0, _text.Length);
    }
}
