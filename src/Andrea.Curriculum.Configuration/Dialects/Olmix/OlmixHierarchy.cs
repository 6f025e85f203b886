using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// What the weights in the data of <c>olmix generate</c> hold fixed (<c>generate_weights_dirichlet</c>): weights of sources are the
/// shares of the sources, weights of topics the ratios of the topics within a source, which is how a mix is reused.
/// </summary>
/// <param name="binding">The reading.</param>
/// <param name="data">The sources.</param>
/// <param name="priors">Relative sizes by source index; 0 where unknown.</param>
internal sealed class OlmixHierarchy(DialectBinding binding, ImmutableArray<OlmixNode> data, IReadOnlyList<Rational> priors)
{
    private static readonly Rational Rounding = Rational.Of(1, 1_000_000);

    /// <summary>Shares of the sources, in the order of the data; null when they are free.</summary>
    /// <param name="elsewhere">Older versions have them under <c>swarm.fixed_source_weights</c>: by name; null when the file has none.</param>
    public ImmutableArray<Rational>? SourceShares(YamlNode? elsewhere)
    {
        var weights = data.Select(source => source.Weight).ToList();
        if (weights.TrueForAll(static weight => weight is null) && elsewhere is { Kind: YamlKind.Mapping } older)
        {
            weights = [.. data.Select(source => older.Find(source.Name.Value) is { } node
                ? OlmixNumbers.Weight(binding, node, source.Name.Value, "olmix does not check it, and no mix has such a share")
                : (TrainerNumber?)null)];
        }

        if (weights.TrueForAll(static weight => weight is null))
        {
            return null;
        }

        for (var i = 0; i < weights.Count; i++)
        {
            if (weights[i] is null)
            {
                Refuse(data[i].Name.Place, $"source {Quotation.Of(data[i].Name.Value)} has no weight, though others have one; olmix stops: all sources have one, or none has");
                return null;
            }
        }

        return Normalised([.. weights.Select(static weight => weight!.Value)], "sources");
    }

    /// <summary>Shares of the leaves of a source within it, in the order of <see cref="OlmixNode.Leaves"/>; null when they are free.</summary>
    /// <param name="source">A source.</param>
    public ImmutableArray<Rational>? Ratios(OlmixNode source)
    {
        // Buckets of a source without topics are sampled whatever their weights are, and so are topics whose first has none.
        var topics = source.Children;
        if (topics.IsEmpty || topics[0].Weight is null || !source.HasTopics)
        {
            ReportUnread(source);
            return null;
        }

        foreach (var topic in topics)
        {
            if (topic.Weight is null)
            {
                Refuse(topic.Name.Place, $"topic {Quotation.Of(topic.FullName)} has no weight, though the first topic of {Quotation.Of(source.Name.Value)} has one; olmix stops: all topics have one, or the first has none");
                return null;
            }
        }

        if (Normalised([.. topics.Select(static topic => topic.Weight!.Value)], $"topics of {Quotation.Of(source.Name.Value)}") is not { } shares)
        {
            return null;
        }

        var ratios = ImmutableArray.CreateBuilder<Rational>();
        for (var i = 0; i < topics.Length; i++)
        {
            if (Within(topics[i]) is not { } parts)
            {
                return null;
            }

            foreach (var part in parts)
            {
                ratios.Add(shares[i] * part);
            }
        }

        return ratios.ToImmutable();
    }

    /// <summary>The equations that hold leaves in their ratios: each to the greatest of them. A leaf with ratio 0 gets none.</summary>
    /// <param name="names">Names of all leaves.</param>
    /// <param name="source">The source.</param>
    /// <param name="ratios">Its ratios.</param>
    public static ImmutableArray<LinearConstraint> Equations(Func<int, string> names, OlmixNode source, ImmutableArray<Rational> ratios)
    {
        int[] leaves = [.. source.Leaves()];
        var greatest = 0;
        for (var i = 1; i < leaves.Length; i++)
        {
            greatest = ratios[i] > ratios[greatest] ? i : greatest;
        }

        var weights = Weights(source).ToList();
        var equations = ImmutableArray.CreateBuilder<LinearConstraint>();
        for (var i = 0; i < leaves.Length; i++)
        {
            if (i == greatest)
            {
                continue;
            }

            var factor = ratios[i] / ratios[greatest];
            LinearTerm[] terms = factor.IsZero ? [new(leaves[i], Rational.One)] : [new(leaves[i], Rational.One), new(leaves[greatest], -factor)];
            equations.Add(new LinearConstraint(
                $"{weights[greatest].Text} * `{names(leaves[i])}` = {weights[i].Text} * `{names(leaves[greatest])}`",
                weights[i].Place,
                [.. terms.OrderBy(static term => term.Source)],
                Rational.Zero,
                Rational.Zero));
        }

        return equations.ToImmutable();
    }

    /// <summary>The weight of each leaf: its topic's; of a bucket also its own, where it has one.</summary>
    private static IEnumerable<TrainerNumber> Weights(OlmixNode source)
    {
        foreach (var topic in source.Children)
        {
            foreach (var leaf in topic.Children.IsEmpty ? [topic] : topic.Children)
            {
                if (leaf.Leaf is not null)
                {
                    yield return leaf == topic || leaf.Weight is null ? topic.Weight!.Value : OlmixNumbers.Times(topic.Weight, leaf.Weight.Value);
                }
            }
        }
    }

    /// <summary>Shares of a topic's buckets: by their weights where one has any, else by size.</summary>
    private ImmutableArray<Rational>? Within(OlmixNode topic)
    {
        if (topic.Children.IsEmpty)
        {
            return topic.Leaf is null ? [] : [Rational.One];
        }

        if (topic.Children.Any(static bucket => bucket.Weight is not null))
        {
            return topic.Children.All(static bucket => bucket.Weight is null or { Value: not null })
                ? Divided([.. topic.Children.Where(static bucket => bucket.Leaf is not null).Select(static bucket => bucket.Weight?.Value ?? Rational.Zero)])
                : null;
        }

        return Divided([.. topic.Leaves().Select(leaf => priors[leaf])]);
    }

    private ImmutableArray<Rational>? Normalised(ImmutableArray<TrainerNumber> weights, string whose)
    {
        if (weights.Any(static weight => weight.Value is null))
        {
            return null;
        }

        var sum = weights.Aggregate(Rational.Zero, static (before, weight) => before + weight.Value!.Value);
        if (sum.IsZero)
        {
            binding.Report(TrainerRules.AllZeroWeights, weights[0].Place.Span, $"all weights of the {whose} are 0, expected at least one above 0; olmix finds no valid sample");
            return null;
        }

        if (Rational.Abs(sum - Rational.One) is var off && off > Rounding)
        {
            var text = sum.ToDouble().ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
            binding.Report(new Finding
            {
                Rule = TrainerRules.WeightsNotNormalised,
                Severity = off <= Rational.Of(1, 1_000) ? Severity.Info : Severity.Warning,
                Message = $"the weights of the {whose} sum to {text}, expected 1; olmix lays them out as they are, and divides each whole mix by its sum",
                Primary = new Label(weights[0].Place, $"from here on the sum is {text}"),
            });
        }

        return [.. weights.Select(weight => weight.Value!.Value / sum)];
    }

    private static ImmutableArray<Rational>? Divided(ImmutableArray<Rational> parts)
    {
        var sum = parts.Aggregate(Rational.Zero, static (before, part) => before + part);
        return sum.IsZero ? null : [.. parts.Select(part => part / sum)];
    }

    /// <summary>AC707: weights below a source that is sampled whatever they are.</summary>
    private void ReportUnread(OlmixNode source)
    {
        foreach (var node in source.Children)
        {
            if (node.Weight is { } weight)
            {
                binding.Report(TrainerRules.IgnoredByTrainer, weight.Place.Span, source.HasTopics
                    ? $"olmix does not read the weight of {Quotation.Of(node.FullName)}, since the first topic of {Quotation.Of(source.Name.Value)} has none"
                    : $"olmix does not read the weight of {Quotation.Of(node.FullName)}: buckets without a topic are sampled by their sizes");
            }
            else if (node.Children.FirstOrDefault(static bucket => bucket.Weight is not null) is { Weight: { } first })
            {
                binding.Report(TrainerRules.IgnoredByTrainer, first.Place.Span, $"olmix does not read the weights of the buckets of {Quotation.Of(node.FullName)}, since it has none itself");
            }
        }
    }

    private void Refuse(FileSpan place, string message) => binding.Report(TrainerRules.NotImplementedByTrainer, place.Span, message);
}
