using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting.Rules.Hygiene;

namespace Andrea.Curriculum.Linting.Suppressions;

/// <summary>Takes away the findings that comments silence, and finds what is wrong with the comments.</summary>
internal sealed class SuppressionPass
{
    private readonly SourceText _file;
    private readonly LintOptions _options;
    private readonly List<Suppression> _suppressions = [];

    private SuppressionPass(YamlTree tree, LintOptions options, IReadOnlyList<TextSpan> comments)
    {
        _file = tree.Source;
        _options = options;
        var parser = new SuppressionParser(_file);
        foreach (var comment in comments)
        {
            if (parser.Parse(comment) is { } suppression)
            {
                _suppressions.Add(suppression);
            }
        }
    }

    /// <summary>What was silenced.</summary>
    public List<SuppressedFinding> Suppressed { get; } = [];

    /// <summary>The suppressions of a file; null when there are none.</summary>
    public static SuppressionPass? Of(YamlTree tree, LintOptions options) =>
        options.HonorsIgnores && YamlComments.Find(tree, SuppressionParser.Mark) is { Count: > 0 } comments ? new SuppressionPass(tree, options, comments) : null;

    /// <summary>The findings that stay.</summary>
    public ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings)
    {
        var byLine = new Dictionary<(int Line, string Code), (Suppression Suppression, SuppressedRule Rule)>();
        foreach (var suppression in _suppressions.Where(suppression => !IsExpired(suppression)))
        {
            foreach (var rule in suppression.Rules)
            {
                if (rule.Rule is { } known && !RuleCatalogue.IsIndispensable(known.Code))
                {
                    byLine.TryAdd((suppression.Line ?? 0, known.Code), (suppression, rule));
                }
            }
        }

        return [.. findings.Where(finding => !Silences(finding, byLine))];
    }

    /// <summary>What is wrong with the comments: AC901, AC902, AC903, AC904.</summary>
    /// <param name="ran">Whether a rule looked at all of the file: only then it is known that nothing had to be silenced.</param>
    public List<Finding> Problems(Func<RuleDescriptor, bool> ran)
    {
        var problems = new List<Finding>();
        foreach (var suppression in _suppressions)
        {
            if (suppression.Problem is { } problem)
            {
                problems.Add(Of(UnusedSuppressionRule.Rule, suppression.Comment, $"this comment silences nothing: {problem}", null, null));
                continue;
            }

            if (suppression.Reason.Length == 0)
            {
                problems.Add(Of(
                    SuppressionWithoutReasonRule.Rule, suppression.Comment, "this suppression gives no reason: nobody can tell later whether it still holds",
                    "write the reason behind the bracket", null));
            }

            if (IsExpired(suppression))
            {
                problems.Add(Of(
                    ExpiredSuppressionRule.Rule, suppression.Comment, $"this suppression ended on {suppression.Until:yyyy-MM-dd} and silences nothing any more",
                    "mend what it silenced, or set a new date", null));
            }
            else
            {
                AddUnused(suppression, ran, problems);
            }

            foreach (var unknown in suppression.Rules.Where(rule => rule.Rule is null))
            {
                problems.Add(Unknown(unknown));
            }
        }

        return problems;
    }

    private bool IsExpired(Suppression suppression) => suppression.Until < _options.Today;

    private bool Silences(Finding finding, Dictionary<(int Line, string Code), (Suppression Suppression, SuppressedRule Rule)> byLine)
    {
        var by = LinesOf(finding).Append(0).Select(line => byLine.GetValueOrDefault((line, finding.Rule.Code))).FirstOrDefault(found => found.Rule is not null);
        if (by.Rule is null)
        {
            return false;
        }

        by.Rule.IsUsed = true;
        Suppressed.Add(new SuppressedFinding(finding, by.Suppression.Reason, new FileSpan(_file, by.Suppression.Comment)));
        return true;
    }

    /// <summary>The line of the primary place; of a finding in another file, such as a recorded run, the lines here that it concerns.</summary>
    private IEnumerable<int> LinesOf(Finding finding) => finding.Primary.Place.File == _file
        ? [finding.Primary.Place.Start.Line]
        : finding.Secondary.Where(label => label.Place.File == _file).Select(label => label.Place.Start.Line);

    private void AddUnused(Suppression suppression, Func<RuleDescriptor, bool> ran, List<Finding> problems)
    {
        var unused = suppression.Rules.Where(rule => rule.Rule is { } known && !rule.IsUsed && ran(known)).ToList();
        if (unused.Count == 0)
        {
            return;
        }

        var where = suppression.Line is not { } line ? "in this file" : line > _file.LineCount ? "below it" : $"on line {line}";
        if (unused.Count == suppression.Rules.Length)
        {
            var names = string.Join(", ", unused.Select(rule => rule.Rule!.Code));
            problems.Add(Of(
                UnusedSuppressionRule.Rule, suppression.Comment, $"this suppression silences nothing: there is no finding of {names} {where}", "remove it",
                new Fix("remove the suppression", FixSafety.Safe, [Removal(suppression.Comment)])));
            return;
        }

        foreach (var rule in unused)
        {
            problems.Add(Of(
                UnusedSuppressionRule.Rule, rule.Span, $"there is no finding of {rule.Rule!.Code} {where} to silence", "remove it",
                new Fix($"remove `{rule.Text}`", FixSafety.Safe, [new TextEdit(WithComma(suppression, suppression.Rules.IndexOf(rule)), "")])));
        }
    }

    /// <summary>The comment with the blanks before it, and with its line when nothing else is on it.</summary>
    private TextEdit Removal(TextSpan comment)
    {
        var text = _file.Content;
        var line = _file.LineSpan(_file.PositionOf(comment.Start).Line);
        var start = line.Start + text.AsSpan(line.Start, comment.Start - line.Start).TrimEnd().Length;
        var end = comment.End;
        if (start == line.Start)
        {
            end += text.AsSpan(end) switch { ['\r', '\n', ..] => 2, [_, ..] => 1, _ => 0 };
        }

        return new TextEdit(TextSpan.FromBounds(start, end), "");
    }

    private static TextSpan WithComma(Suppression suppression, int index) => index + 1 < suppression.Rules.Length
        ? TextSpan.FromBounds(suppression.Rules[index].Span.Start, suppression.Rules[index + 1].Span.Start)
        : TextSpan.FromBounds(suppression.Rules[index - 1].Span.End, suppression.Rules[index].Span.End);

    private Finding Unknown(SuppressedRule rule)
    {
        var nearest = new Spelling().Nearest(rule.Text, RuleCatalogue.Rules.SelectMany(known => new[] { known.Descriptor.Code, known.Descriptor.Name }));
        return Of(
            UnknownRuleRule.Rule, rule.Span, $"there is no rule `{rule.Text}`: this suppression does nothing for it", nearest is null ? null : $"did you mean `{nearest}`?",
            nearest is null ? null : new Fix($"write `{nearest}`", FixSafety.Safe, [new TextEdit(rule.Span, nearest)]));
    }

    private Finding Of(RuleDescriptor rule, TextSpan span, string message, string? help, Fix? fix) => new()
    {
        Rule = rule,
        Severity = rule.DefaultSeverity,
        Message = message,
        Primary = new Label(new FileSpan(_file, span), ""),
        Help = help,
        Fix = fix,
    };
}
