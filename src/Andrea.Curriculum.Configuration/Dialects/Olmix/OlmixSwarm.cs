using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// <c>swarm</c> of <c>olmix generate</c>: how mixes are sampled about the prior (<c>SwarmConfig</c>). Of it only the repetition factor
/// bounds them; <c>minimum_weight</c> is what a sampled weight falls to 0 below, not a floor.
/// </summary>
/// <param name="binding">The reading.</param>
/// <param name="swarm">The section; null when the file has none.</param>
/// <param name="data">The sources.</param>
/// <param name="sources">The leaves.</param>
internal sealed class OlmixSwarm(DialectBinding binding, YamlNode? swarm, ImmutableArray<OlmixNode> data, SourceList sources)
{
    /// <summary>The key of the threshold for sources.</summary>
    public const string MinimumSourceWeight = "minimum_source_weight";

    /// <summary>The key of the threshold for topics.</summary>
    public const string MinimumTopicWeight = "minimum_topic_weight";

    /// <summary>What olmix rejected samples at before the factor became a key, where repetition was allowed.</summary>
    private const int FormerRepetition = 5;

    private const string MinimumWeight = "minimum_weight";
    private const string Strength = "olmix takes its logarithm, and samples nothing";

    private static readonly string[] Temperatures = ["mix_temperature", "source_mix_temperature", "topic_mix_temperature"];

    /// <summary>Checks what is written.</summary>
    public void Check()
    {
        if (swarm is not { } section)
        {
            return;
        }

        OlmixKeys.Check(binding, section, "`swarm`", OlmixKeys.Swarm);
        _ = binding.Whole(section.Find("variants"), "variants", 1);
        _ = OlmixNumbers.Positive(binding, section, "min_strength", Strength);
        _ = OlmixNumbers.Positive(binding, section, "max_strength", Strength);
        CheckNames(section.Find("nonzero_weight"));
        CheckNames(section, "manual_prior", static node => [node.Name.Value]);
        CheckNames(section, "manual_topic_prior", static node => node.HasTopics ? node.Children.Select(static topic => topic.FullName) : []);
    }

    /// <summary>True when a temperature bends the prior, so that its shares are powers of what is written.</summary>
    public bool BendsPrior() => swarm is { } section && Temperatures.Any(key => section.Find(key) is { IsNull: false } node
        && !(OlmixNumbers.Known(node) is { } value && (value >= Rational.One || value.IsZero)));

    /// <summary>How often a leaf may be gone through, where the file says it; 0 for no limit.</summary>
    public Located<Rational>? RepetitionFactor()
    {
        if (swarm is not { } section)
        {
            return null;
        }

        if (section.Find("enable_bound") is { } bound && OlmixNumbers.IsFalse(bound))
        {
            return new Located<Rational>(Rational.Zero, binding.At(bound));
        }

        if (section.Find("repetition_factor") is { IsNull: false })
        {
            return OlmixNumbers.Positive(binding, section, "repetition_factor", "no source may be drawn, and olmix finds no valid sample");
        }

        return section.Find("allow_repetition") is { IsNull: false } allowed
            ? new Located<Rational>(Rational.Of(OlmixNumbers.IsFalse(allowed) ? 1 : FormerRepetition), binding.At(allowed))
            : null;
    }

    /// <summary>A source's own entry in <c>manual_prior</c>; null when there is none.</summary>
    public Rational? ManualPrior(string source) => Size(swarm?.Find("manual_prior")?.Find(source));

    /// <summary>A topic's own entry in <c>manual_topic_prior</c>; null when there is none.</summary>
    public Rational? ManualTopicPrior(string topic) => Size(swarm?.Find("manual_topic_prior")?.Find(topic));

    /// <summary>The weight below which a sampled one falls to 0.</summary>
    /// <param name="key">The key for sources or for topics, which goes before the one for both.</param>
    public Rational Minimum(string key) =>
        Above(swarm?.Find(key)) ?? Above(swarm?.Find(MinimumWeight)) ?? Rational.Of(2, 1_000);

    /// <summary>Where the weight for sources is written; null when it is not.</summary>
    public YamlPair? WrittenMinimum() => Written(MinimumSourceWeight) ?? Written(MinimumWeight);

    /// <summary>Older versions' shares of the sources.</summary>
    public YamlNode? FixedSourceWeights() => swarm?.Find("fixed_source_weights");

    private YamlPair? Written(string key) => Above(swarm?.Find(key)) is null ? null : swarm!.Value.FindPair(key);

    /// <summary>Python takes 0 for absent.</summary>
    private static Rational? Above(YamlNode? node) => OlmixNumbers.Known(node) is { Sign: > 0 } size ? size : null;

    private static Rational? Size(YamlNode? node) => OlmixNumbers.Known(node) is { Sign: >= 0 } size ? size : null;

    private void CheckNames(YamlNode? list)
    {
        if (list is not { IsNull: false } present || DialectBinding.IsInterpolated(present) || !binding.IsList(present, "nonzero_weight"))
        {
            return;
        }

        foreach (var item in present.Items)
        {
            if (binding.Text(item, "nonzero_weight") is { } name && sources.Find(name.Value) is null && !data.Any(source => source.Name.Value == name.Value))
            {
                var nearest = binding.Nearest(name.Value, sources.Names.Concat(data.Select(static source => source.Name.Value)));
                binding.Report(TrainerRules.NotImplementedByTrainer, name.Place.Span,
                    $"`nonzero_weight` has {Quotation.Of(name.Value)}, which is no source and no leaf of `data`; olmix then rejects every sample, and stops",
                    nearest is null ? null : $"did you mean `{nearest}`?");
            }
        }
    }

    private void CheckNames(YamlNode section, string key, Func<OlmixNode, IEnumerable<string>> namesOf)
    {
        if (section.Find(key) is not { IsNull: false } mapping || DialectBinding.IsInterpolated(mapping) || !binding.IsMapping(mapping, key))
        {
            return;
        }

        string[] known = [.. data.SelectMany(namesOf)];
        foreach (var pair in mapping.Pairs)
        {
            _ = OlmixNumbers.Weight(binding, pair.Value, pair.Key.Text, "olmix samples about it all the same");
            if (known.Contains(pair.Key.Text))
            {
                continue;
            }

            var nearest = binding.Nearest(pair.Key.Text, known);
            binding.Report(TrainerRules.IgnoredByTrainer, pair.Key.Span,
                $"`{key}` has {Quotation.Of(pair.Key.Text)}, which is no {(key == "manual_prior" ? "source" : "topic")} of `data`; olmix never reads it",
                nearest is null ? null : $"did you mean `{nearest}`?");
        }
    }
}
