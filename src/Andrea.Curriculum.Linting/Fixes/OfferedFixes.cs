using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Fixes;

/// <summary>Tries the fixes of findings, so that none is offered which would not be made.</summary>
/// <param name="lint">Lints a text under the same settings as the first one.</param>
public sealed class OfferedFixes(Func<SourceText, LintResult> lint)
{
    /// <summary>Code units linted at most, some tenths of a second; nobody waits longer for an offer.</summary>
    private const int MostLinted = 4_000_000;

    /// <summary>What is found in a text, with the fixes alone that <see cref="Fixer"/> would make.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">What is found in it.</param>
    /// <returns>The result, and whether all fixes could be tried; those that were not stay.</returns>
    public (LintResult Result, bool IsComplete) Of(SourceText text, LintResult result)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(result);
        var isComplete = true;
        foreach (var safety in (ReadOnlySpan<FixSafety>)[FixSafety.Safe, FixSafety.Unsafe])
        {
            if (result.Findings.Any(finding => finding.Fix?.Safety == safety))
            {
                var made = new Fixer(lint, safety) { MostLintings = MostLinted / Math.Max(1, text.Content.Length) }.Fix(text, result);
                isComplete &= made.IsComplete;
                result = made.IsComplete ? Keep(result, safety, made) : result;
            }
        }

        return (result, isComplete);
    }

    /// <summary>A fix that waited for another one to be made belongs to a finding of a later text.</summary>
    private static LintResult Keep(LintResult result, FixSafety safety, FixedText made)
    {
        var seen = made.Made.Select(finding => (finding.Rule.Code, finding.Fingerprint)).Concat(made.Made.Select(finding => (finding.Rule.Code, finding.Message))).ToHashSet();
        return result with
        {
            Findings =
            [
                .. result.Findings.Select(finding => finding.Fix?.Safety != safety
                    || seen.Contains((finding.Rule.Code, finding.Fingerprint)) || seen.Contains((finding.Rule.Code, finding.Message)) ? finding : finding with { Fix = null }),
            ],
        };
    }
}
