using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// AC008: <c>olmix generate</c> lays sampled weights out by source, then by topic and bucket, each sorted by name, and names them by the
/// order of the priors; it holds the caps against them in that order too (<c>generate_weights_dirichlet</c>).
/// </summary>
internal static class OlmixOrder
{
    /// <summary>Reports the first entry of the priors that stands where olmix expects another one.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="priors">The priors, which name every leaf once.</param>
    /// <param name="data">The sources.</param>
    /// <param name="sources">The leaves.</param>
    public static void Check(DialectBinding binding, OlmixPriors priors, ImmutableArray<OlmixNode> data, SourceList sources)
    {
        int[] expected = [.. data.OrderBy(static source => source.Name.Value, StringComparer.Ordinal).SelectMany(static source => source.SortedLeaves())];
        if (expected.Length != priors.Weights.Length)
        {
            return;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            var written = priors.Weights[i];
            if (written.Source == expected[i])
            {
                continue;
            }

            var (name, other) = (Quotation.Of(sources[written.Source].Name.Value), Quotation.Of(sources[expected[i]].Name.Value));
            binding.Report(new Finding
            {
                Rule = ReadingRules.MisplacedKey,
                Severity = Severity.Warning,
                Message = $"{name} stands in `{priors.WeightsKey}` where olmix lays out {other}; it takes sampled weights and caps by position, so that {name} gets those of {other}",
                Primary = new Label(written.NamePlace, $"olmix lays out {other} here"),
                Help = "write the entries in the order of sources sorted by name, then of their topics and buckets sorted by name",
            });
            return;
        }
    }
}
