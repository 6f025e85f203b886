using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Fixes;

/// <summary>Why a fixed text is no better than the one before.</summary>
/// <param name="Brings">A finding that was not there before; null when one that should be gone is still there.</param>
internal sealed record Comparison(Finding? Brings)
{
    /// <summary>Compares what is found before and after fixes; null when the text is better.</summary>
    /// <param name="before">What was found before.</param>
    /// <param name="after">What is found now.</param>
    /// <param name="made">The findings whose fixes were made.</param>
    public static Comparison? Of(LintResult before, LintResult after, List<Finding> made)
    {
        var known = new Dictionary<(string Code, string Identity), int>();
        foreach (var finding in before.Findings)
        {
            Count(known, finding.Rule.Code, finding.Fingerprint, 1);
            Count(known, finding.Rule.Code, finding.Message, 1);
            Count(known, finding.Rule.Code, "", 1);
        }

        foreach (var finding in made)
        {
            Count(known, finding.Rule.Code, finding.Fingerprint, -1);
            Count(known, finding.Rule.Code, finding.Message, -1);
            Count(known, finding.Rule.Code, "", -1);
        }

        foreach (var finding in after.Findings)
        {
            // What a fix renames has another fingerprint and the same message, or the reverse.
            var isKnown = Takes(known, finding.Rule.Code, "")
                && (Takes(known, finding.Rule.Code, finding.Fingerprint) || Takes(known, finding.Rule.Code, finding.Message));
            if (!isKnown && (!before.Waiting.Contains(finding.Rule.Code) || made.Exists(fixedOne => fixedOne.Fingerprint == finding.Fingerprint)))
            {
                var stays = made.Exists(fixedOne => fixedOne.Fingerprint == finding.Fingerprint || fixedOne.Message == finding.Message);
                return new Comparison(stays ? null : finding);
            }
        }

        return null;
    }

    private static void Count(Dictionary<(string Code, string Identity), int> known, string code, string identity, int by) =>
        known[(code, identity)] = known.GetValueOrDefault((code, identity)) + by;

    private static bool Takes(Dictionary<(string Code, string Identity), int> known, string code, string identity)
    {
        if (known.GetValueOrDefault((code, identity)) <= 0)
        {
            return false;
        }

        known[(code, identity)]--;
        return true;
    }
}
