using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

using YamlDotNet.Core;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Turns the parser's refusal of a text into one finding at the place where the mistake was made.</summary>
internal readonly ref struct YamlDiagnosis(SourceText source, YamlOutline outline, YamlEventReader events, YamlProblems problems)
{
    private readonly string _text = source.Content;

    /// <param name="failure">What the parser threw.</param>
    public void Report(Exception failure)
    {
        if (failure is YamlPlaceException known)
        {
            Add(known.Span, known.Message, known.Label);
            return;
        }

        var stopped = StoppedAt(failure);
        if (!ReportTab(stopped) && !ReportUnclosed(stopped) && !ReportRunawayQuote(stopped))
        {
            ReportByMessage(failure, stopped);
        }
    }

    /// <summary>The parser's own mark where it has one, else the first content behind the last thing that could be read.</summary>
    private int StoppedAt(Exception failure)
    {
        var stopped = failure is YamlException yaml ? events.At(yaml.Start) : 0;
        return stopped > events.LastPosition ? stopped : Math.Min(YamlLayout.NextContent(_text, events.LastPosition), _text.Length);
    }

    private bool ReportTab(int stopped)
    {
        var line = source.PositionOf(stopped).Line;
        foreach (var tab in outline.IndentingTabs)
        {
            var distance = source.PositionOf(tab).Line - line;
            if (distance is 0 or 1)
            {
                problems.Add(
                    ReadingRules.TabIndentation, new TextSpan(tab, 1), "a tab indents this line; YAML takes only spaces", "tab", "replace it by spaces",
                    YamlTabs.FixOf(_text, outline.IndentingTabs));
                return true;
            }
        }

        return false;
    }

    private bool ReportUnclosed(int stopped)
    {
        if (outline.UnclosedQuote >= 0)
        {
            Add(new TextSpan(outline.UnclosedQuote, 1), "this quote is never closed", "opens here");
            return true;
        }

        if (outline.WrongBracket >= 0 && outline.WrongBracketOpening <= stopped)
        {
            Add(
                new TextSpan(outline.WrongBracket, 1), $"`{_text[outline.WrongBracket]}` closes a `{_text[outline.WrongBracketOpening]}`", "wrong bracket",
                null, (new TextSpan(outline.WrongBracketOpening, 1), "opens here"));
            return true;
        }

        if (outline.UnclosedBracket >= 0 && outline.UnclosedBracket <= stopped)
        {
            Add(new TextSpan(outline.UnclosedBracket, 1), $"this `{_text[outline.UnclosedBracket]}` is never closed", "opens here");
            return true;
        }

        return false;
    }

    /// <summary>A quote forgotten at the end of one line is closed by the next quote of the text, and what follows that one makes no sense.</summary>
    private bool ReportRunawayQuote(int stopped)
    {
        foreach (var quoted in outline.QuotesOverLines)
        {
            if (stopped >= quoted.Start && stopped <= YamlLayout.LineEnd(_text, quoted.End))
            {
                Add(
                    new TextSpan(quoted.Start, 1), "this quote runs over lines and what follows its end is not YAML; is a closing quote missing?", "opens here",
                    null, (new TextSpan(quoted.End - 1, 1), "closes here"));
                return true;
            }
        }

        return false;
    }

    private void ReportByMessage(Exception failure, int stopped)
    {
        var (message, help) = YamlSyntaxWords.For(failure.Message, _text, stopped);
        var end = stopped < _text.Length ? YamlLayout.EndOfWord(_text, stopped) : stopped;
        Add(TextSpan.FromBounds(stopped, end), message, "", help);
    }

    private void Add(TextSpan span, string message, string label, string? help = null, params ReadOnlySpan<(TextSpan Span, string Text)> others) =>
        problems.Add(ReadingRules.YamlSyntax, span, message, label, help, null, others);
}
