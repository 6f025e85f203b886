using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>One mistake repeated through a generated file must not bury the report, fill the memory or take minutes.</summary>
internal static class FindingLimit
{
    /// <summary>Most errors of reading one file, and as many milder findings: what is readable stays so however many of these there are.</summary>
    public const int Most = 1000;

    /// <summary>The findings when they are few enough; else as many as the limit allows, and one that says so.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sorted">Findings in the order of the text; one more than the limit is enough to tell.</param>
    public static ImmutableArray<Finding> Cut(SourceText file, ImmutableArray<Finding> sorted)
    {
        if (sorted.Length <= Most)
        {
            return sorted;
        }

        var errors = sorted.Count(IsError);
        return errors > Most ? Cut(file, sorted, IsError, "problems", Severity.Error)
            : sorted.Length - errors > Most ? Cut(file, sorted, static finding => !IsError(finding), "warnings", Severity.Info)
            : sorted;
    }

    /// <summary>True for a finding that counts among the errors.</summary>
    public static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static ImmutableArray<Finding> Cut(SourceText file, ImmutableArray<Finding> sorted, Func<Finding, bool> isCounted, string what, Severity severity)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>(sorted.Length);
        var counted = 0;
        foreach (var finding in sorted)
        {
            if (!isCounted(finding))
            {
                kept.Add(finding);
                continue;
            }

            counted++;
            if (counted <= Most)
            {
                kept.Add(finding);
            }
            else if (counted == Most + 1)
            {
                kept.Add(new Finding
                {
                    Rule = ReadingRules.HostileInput,
                    Severity = severity,
                    Message = $"reading found more than {Most} {what} in this file; further ones are not listed",
                    Primary = new Label(new FileSpan(file, finding.Primary.Place.Span), "and more from here on"),
                    Help = "correct the ones above, then lint again",
                });
            }
        }

        return kept.ToImmutable();
    }
}
