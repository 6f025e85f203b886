using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>AC003 and AC707: olmix makes pydantic models of its configs, which drop every key that they do not know in silence.</summary>
internal static class OlmixKeys
{
    /// <summary>Keys of a source, topic or bucket.</summary>
    public static readonly string[] Entry = ["name", "paths", "topics", "quality", "weight"];

    /// <summary>Keys of a file for <c>olmix generate</c>; those of the other commands may stand beside them.</summary>
    public static readonly string[] Generate = ["name", "description", "data", "priors", "swarm", "max_tokens", "infra", "training", "eval"];

    /// <summary>Keys of a file for <c>olmix launch</c>.</summary>
    public static readonly string[] Launch = ["name", "description", "infra", "training", "data", "eval", "mix", "group_id", "priors", "swarm"];

    /// <summary>Keys of a file for <c>olmix fit</c>.</summary>
    public static readonly string[] Fit = ["swarm", "priors", "eval", "regression", "proposer", "constraints", "filtering"];

    /// <summary>Keys of the section <c>priors</c>.</summary>
    public static readonly string[] Priors = ["relative_sizes", "token_counts", "total_tokens"];

    /// <summary>Keys of the section <c>constraints</c>.</summary>
    public static readonly string[] Constraints = ["enabled", "target_tokens", "repetition_factor"];

    /// <summary>Keys of the section <c>swarm</c> of a file for <c>olmix generate</c>, also of its older versions.</summary>
    public static readonly string[] Swarm =
    [
        "seed", "variants", "mix_temperature", "source_mix_temperature", "topic_mix_temperature", "min_strength", "max_strength", "min_source_strength",
        "max_source_strength", "min_topic_strength", "max_topic_strength", "minimum_weight", "minimum_source_weight", "minimum_topic_weight", "nonzero_weight",
        "fixed_source_weights", "manual_prior", "manual_topic_prior", "allow_repetition", "sample_multiplier", "existing_mix_file", "repetition_factor", "enable_bound",
    ];

    /// <summary>Keys of a source that olmix once knew.</summary>
    private static readonly string[] Former = ["max_repetition_factor", "max_source_ratio", "max_topic_ratio"];

    /// <summary>Reports misspelt keys.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="what">Its name, for sentences.</param>
    /// <param name="known">The keys that are known.</param>
    public static void Check(DialectBinding binding, YamlNode mapping, string what, string[] known)
    {
        foreach (var pair in mapping.Pairs)
        {
            var name = pair.Key.Text;
            if (known.Contains(name) || binding.Nearest(name, known) is not { } nearest || mapping.Find(nearest) is not null)
            {
                continue;
            }

            binding.Report(ReadingRules.UnknownKey, pair.Key.Span, $"{what} has no key {Quotation.Of(name)}; olmix drops it in silence",
                $"did you mean `{nearest}`?", fix: binding.Rename([binding.At(pair.Key)], nearest));
        }
    }

    /// <summary>Reports keys of a source, topic or bucket that nothing reads.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="command">What the file is for.</param>
    public static void CheckEntry(DialectBinding binding, YamlNode entry, OlmixCommand command)
    {
        foreach (var key in Former)
        {
            if (entry.FindPair(key) is { } pair)
            {
                binding.Report(TrainerRules.IgnoredByTrainer, pair.Key.Span, $"olmix does not read `{key}` of an entry of `data`, and drops it in silence",
                    command == OlmixCommand.Launch ? "write `repetition_factor` in `mix`" : "write `repetition_factor` under `swarm`, which holds for all sources");
            }
        }

        if (command == OlmixCommand.Launch && entry.FindPair("weight") is { } weight)
        {
            binding.Report(TrainerRules.IgnoredByTrainer, weight.Key.Span, "`olmix launch` takes weights from `mix` alone, and does not read this one", "write it in `mix`");
        }

        Check(binding, entry, "an entry of `data`", [.. Entry, .. Former]);
    }
}
