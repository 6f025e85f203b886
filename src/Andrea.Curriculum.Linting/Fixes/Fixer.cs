using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Fixes;

/// <summary>
/// Makes the fixes of findings until no more can be made. Every state is linted: fixes after which there is a finding that was not there
/// before are not made. A rule that errors hid may find something when they are gone; that is uncovered, not new.
/// </summary>
/// <remarks>
/// What is done to a text depends on the text alone, so that fixing what was fixed changes nothing. Fixes that overlap wait for the next
/// round, and a fix whose edits do not all apply is not made at all.
/// </remarks>
/// <param name="lint">Lints a text under the same settings as the first one.</param>
/// <param name="greatest"><see cref="FixSafety.Safe"/>, or <see cref="FixSafety.Unsafe"/> to make unsafe fixes too.</param>
public sealed class Fixer(Func<SourceText, LintResult> lint, FixSafety greatest)
{
    /// <summary>Rounds of fixes; each makes at least one, so that only a text with as many findings can need more.</summary>
    private const int MostRounds = 64;

    /// <summary>Lintings of one round: halving finds the fixes that cannot be made.</summary>
    private const int MostAttempts = 128;

    private int _lintings;

    /// <summary>Most lintings of fixed texts; without a limit all that the rounds need.</summary>
    public int MostLintings { get; init; } = MostRounds * MostAttempts;

    /// <summary>Fixes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">What is found in it.</param>
    public FixedText Fix(SourceText text, LintResult result)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(result);
        var edits = new TextEdits(text, []);
        var made = ImmutableArray.CreateBuilder<Finding>();
        _lintings = 0;
        var round = Next(text, result);
        for (var rounds = 0; rounds < MostRounds && round.Made.Count > 0; rounds++)
        {
            edits = edits.Then(round.Edits!);
            made.AddRange(round.Made);
            (text, result) = (round.Text!, round.Result!);
            round = Next(text, result);
        }

        return new FixedText(text, edits, result, made.ToImmutable(), [.. round.Refused]) { IsComplete = _lintings < MostLintings };
    }

    private Round Next(SourceText text, LintResult before)
    {
        var refused = new List<RefusedFix>();
        var candidates = Candidates(text, before);
        var count = candidates.Count;
        for (var attempts = 0; attempts < MostAttempts && candidates.Count > 0 && _lintings < MostLintings; attempts++)
        {
            var chosen = Compatible(text, candidates.GetRange(0, Math.Min(count, candidates.Count)));
            var edits = new TextEdits(text, chosen.SelectMany(finding => finding.Fix!.Edits));
            var changed = edits.Apply();
            var after = lint(changed);
            _lintings++;
            if (Comparison.Of(before, after, chosen) is not { } problem)
            {
                return new Round(chosen, edits, changed, after, refused);
            }

            if (chosen.Count == 1)
            {
                refused.Add(new RefusedFix(chosen[0], problem.Brings));
                candidates.Remove(chosen[0]);
                count = candidates.Count;
            }
            else
            {
                count = chosen.Count / 2;
            }
        }

        return new Round([], null, null, null, refused);
    }

    private List<Finding> Candidates(SourceText text, LintResult result)
    {
        var candidates = new List<Finding>();
        foreach (var finding in result.Findings)
        {
            if (finding.Fix is { Edits.IsEmpty: false } fix && fix.Safety <= greatest && finding.Primary.Place.File == text && Compatible(text, [finding]).Count > 0)
            {
                candidates.Add(finding);
            }
        }

        return candidates;
    }

    /// <summary>The findings, in their order, whose fixes touch nothing that the fix of an earlier one touches.</summary>
    private static List<Finding> Compatible(SourceText text, List<Finding> findings)
    {
        var taken = new SortedSet<TextSpan>(Comparer<TextSpan>.Create(static (left, right) =>
            left.Start == right.Start ? 0 : left.End <= right.Start ? -1 : right.End <= left.Start ? 1 : 0));
        var chosen = new List<Finding>();
        foreach (var finding in findings)
        {
            var added = new List<TextSpan>();
            var fits = true;
            foreach (var edit in finding.Fix!.Edits)
            {
                fits = fits && edit.Span.Start >= 0 && edit.Span.Length >= 0 && edit.Span.End <= text.Content.Length && taken.Add(edit.Span);
                if (fits)
                {
                    added.Add(edit.Span);
                }
            }

            if (fits)
            {
                chosen.Add(finding);
            }
            else
            {
                added.ForEach(span => taken.Remove(span));
            }
        }

        return chosen;
    }

    private sealed record Round(List<Finding> Made, TextEdits? Edits, SourceText? Text, LintResult? Result, List<RefusedFix> Refused);
}
