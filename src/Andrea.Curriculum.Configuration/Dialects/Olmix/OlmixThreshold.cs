using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// AC506: olmix sets a sampled weight below <c>minimum_weight</c> to 0 (<c>generate_weights_dirichlet</c>), so that a leaf whose greatest
/// share lies below it is in no sample. With one threshold for sources and another for topics, topics are held to their source's share,
/// and those with fixed weights to none (<c>clip_candidates_by_level</c>).
/// </summary>
/// <param name="binding">The reading.</param>
/// <param name="swarm">The section <c>swarm</c>.</param>
/// <param name="sources">The leaves.</param>
internal sealed class OlmixThreshold(DialectBinding binding, OlmixSwarm swarm, SourceList sources)
{
    /// <summary>Reports the leaves that no sample has.</summary>
    /// <param name="data">The sources.</param>
    /// <param name="caps">The caps below 1.</param>
    /// <param name="shares">Shares of the sources that the data fixes; null when they are free.</param>
    /// <param name="ratios">By source: ratios of its leaves that the data fixes; null when they are free.</param>
    public void Check(
        ImmutableArray<OlmixNode> data, ImmutableArray<TrainerBound> caps, ImmutableArray<Rational>? shares, ImmutableArray<ImmutableArray<Rational>?> ratios)
    {
        var (ofSources, ofTopics) = (swarm.Minimum(OlmixSwarm.MinimumSourceWeight), swarm.Minimum(OlmixSwarm.MinimumTopicWeight));
        var greatest = Enumerable.Repeat(Rational.One, sources.Count).ToArray();
        foreach (var cap in caps)
        {
            greatest[cap.Source] = cap.Value.Value;
        }

        var lost = new List<(int Leaf, FileSpan Place, Rational Greatest)>();
        for (var i = 0; i < data.Length; i++)
        {
            int[] leaves = [.. data[i].Leaves()];
            if (ofSources != ofTopics && data[i].Leaf is null)
            {
                continue;
            }

            var most = shares?[i] ?? Rational.One;
            for (var j = 0; j < leaves.Length && ratios[i] is { } known; j++)
            {
                most = known[j].IsZero ? most : Rational.Min(most, greatest[leaves[j]] / known[j]);
            }

            for (var j = 0; j < leaves.Length; j++)
            {
                var share = ratios[i] is { } fixedRatios ? fixedRatios[j] * most : Rational.Min(most, greatest[leaves[j]]);
                if (share.Sign > 0 && share < ofSources)
                {
                    lost.Add((leaves[j], sources[leaves[j]].Name.Place, share));
                }
            }
        }

        if (lost.Count > 0)
        {
            Report(lost, ofSources);
        }
    }

    private void Report(List<(int Leaf, FileSpan Place, Rational Greatest)> lost, Rational threshold)
    {
        var names = Quotation.Of(sources[lost[0].Leaf].Name.Value) + (lost.Count > 1 ? $" and {lost.Count - 1} more" : "");
        var most = lost.Max(static leaf => leaf.Greatest);
        var written = swarm.WrittenMinimum();
        binding.Report(new Finding
        {
            Rule = TrainerRules.RoundingShortfall,
            Severity = TrainerRules.RoundingShortfall.DefaultSeverity,
            Message = $"{names} {(lost.Count == 1 ? "is" : "are")} in no sample: olmix sets weights below {threshold}{(written is not null ? "" : ", its own `minimum_weight`,")} to 0, and "
                + $"{(lost.Count == 1 ? "its share is" : "their shares are")} {most.ToDouble().ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)} at most",
            Primary = new Label(lost[0].Place, ""),
            Secondary = written is { } pair ? [new Label(binding.At(pair.Value), "the threshold")] : [],
            Help = $"lower `{written?.Key.Text ?? "minimum_weight"}`, or leave {(lost.Count == 1 ? "it" : "them")} out",
        });
    }
}
