using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>AC003 and AC008: keys of a mixture that are misspelt or stand elsewhere. Levanter refuses keys that it does not know.</summary>
internal static class LevanterKeys
{
    /// <summary>Keys that Levanter's data configs have had in any version; only what is near to one of them is called misspelt.</summary>
    private static readonly string[] OfData =
    [
        "configs", "components", "train_weights", "stop_strategy", "mixture_block_size", "max_train_batches", "num_validation_sequences",
        "experiment_budget", "target_budget", "shuffle", "permutation_type", "tokenizer", "vocab_size", "cache_dir", "cache_options",
        "enforce_eos", "enforce_bos", "chat_template", "ignore_token_id", "auto_build_caches", "block_cross_document_attention",
        "shuffle_before_trainval_split", "tags", "id", "name", "stream", "splits", "format", "text_key", "train_urls", "validation_urls",
        "train_split", "validation_split", "processor", "max_length",
    ];

    private static readonly string[] OfMixture =
    [
        "configs", "components", "train_weights", "stop_strategy", "mixture_block_size", "max_train_batches", "num_validation_sequences",
        "experiment_budget", "target_budget",
    ];

    private static readonly string[] OfTrainer = ["num_train_steps", "train_batch_size"];

    /// <summary>Reports them.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    public static void Check(DialectBinding binding, LevanterLayout layout)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in layout.Data.Pairs)
        {
            present.Add(pair.Key.Text);
        }

        foreach (var pair in layout.Data.Pairs)
        {
            var name = pair.Key.Text;
            if (!layout.IsOwnFile && OfTrainer.Contains(name))
            {
                ReportMisplaced(binding, pair.Key, "under `data`", "`trainer`");
            }
            else if (!OfData.Contains(name) && binding.Nearest(name, OfData) is { } nearest && !present.Contains(nearest))
            {
                binding.Report(ReadingRules.UnknownKey, pair.Key.Span,
                    $"Levanter's mixtures have no key {Quotation.Of(name)}; Levanter refuses keys that it does not know", $"did you mean `{nearest}`?",
                    fix: binding.Rename([binding.At(pair.Key)], nearest));
            }
        }

        // A mixture for supervised training has its keys at the top level.
        if (layout.IsOwnFile || layout.Root.Find("mixture_weights") is not null)
        {
            return;
        }

        foreach (var pair in layout.Root.Pairs)
        {
            if (OfMixture.Contains(pair.Key.Text))
            {
                ReportMisplaced(binding, pair.Key, "at the top level", "`data`");
            }
            else if (OfTrainer.Contains(pair.Key.Text))
            {
                ReportMisplaced(binding, pair.Key, "at the top level", "`trainer`");
            }
        }
    }

    private static void ReportMisplaced(DialectBinding binding, YamlNode key, string where, string home) =>
        binding.Report(ReadingRules.MisplacedKey, key.Span,
            $"{Quotation.Of(key.Text)} stands {where}, but belongs under {home}; Levanter refuses keys that it does not know", $"move it under {home}");
}
