using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>One mistake repeated through a generated file must not bury the report, fill the memory or take minutes.</summary>
internal static class FindingLimit
{
    /// <summary>Most findings of reading one file.</summary>
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

        var last = new Finding
        {
            Rule = ReadingRules.HostileInput,
            Severity = ReadingRules.HostileInput.DefaultSeverity,
            Message = $"reading found more than {Most} problems in this file; further ones are not listed",
            Primary = new Label(new FileSpan(file, sorted[Most].Primary.Place.Span), "and more from here on"),
            Help = "correct the ones above, then lint again",
        };
        return [.. sorted.AsSpan(0, Most), last];
    }
}
