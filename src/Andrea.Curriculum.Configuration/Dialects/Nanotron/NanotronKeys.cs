using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// AC003 and AC008: nanotron reads its sections with dacite in strict mode, which refuses keys that a section does not have. Forks have
/// keys of their own, so that only misspelt and misplaced ones are reported.
/// </summary>
internal static class NanotronKeys
{
    private static ReadOnlySpan<string> Stage => new[] { "name", "start_training_step", "data", "sequence_length" };

    private static ReadOnlySpan<string> Data => new[] { "dataset", "seed", "num_loading_workers" };

    private static ReadOnlySpan<string> Dataset => new[]
    {
        "dataset_folder", "dataset_weights", "dataset_read_path", "dataset_max_tokens", "tokenizer_name", "vocab_size",
        "token_size_in_bytes", "return_positions", "skip_in_stream", "pad_samples_to_global_batch_size", "shuffle_files",
        "use_old_brrr_dataloader", "hf_dataset_or_datasets", "hf_dataset_splits", "hf_dataset_config_name",
        "dataset_processing_num_proc_per_process", "dataset_overwrite_cache", "text_column_name", "sft_dataloader", "debug_max_samples",
    };

    private static ReadOnlySpan<string> Tokens => new[]
    {
        "sequence_length", "train_steps", "micro_batch_size", "batch_accumulation_per_replica", "val_check_interval",
        "limit_val_batches", "limit_test_batches",
    };

    /// <summary>Checks the keys of an entry of <c>data_stages</c>.</summary>
    public static void CheckStage(DialectBinding binding, YamlNode stage)
    {
        Misplaced(binding, stage, "in an entry of `data_stages`", Data, "in its `data`");
        Misplaced(binding, stage, "in an entry of `data_stages`", Dataset, "in its `data.dataset`");
        Misspelt(binding, stage, "in an entry of `data_stages`", Stage);
    }

    /// <summary>Checks the keys of a stage's <c>data</c>.</summary>
    public static void CheckData(DialectBinding binding, YamlNode data)
    {
        Misplaced(binding, data, "in `data`", Dataset, "in `data.dataset`");
        Misplaced(binding, data, "in `data`", Stage, "in the entry of `data_stages`");
        Misspelt(binding, data, "in `data`", Data);
    }

    /// <summary>Checks the keys of a stage's <c>dataset</c>.</summary>
    public static void CheckDataset(DialectBinding binding, YamlNode dataset)
    {
        Misplaced(binding, dataset, "in `dataset`", Data, "in `data`");
        Misplaced(binding, dataset, "in `dataset`", Stage, "in the entry of `data_stages`");
        Misspelt(binding, dataset, "in `dataset`", Dataset);
    }

    /// <summary>Checks that nothing of <c>tokens</c> stands at the top level, and the keys of <c>tokens</c>.</summary>
    public static void CheckRoot(DialectBinding binding, YamlNode root)
    {
        Misplaced(binding, root, "at the top level", Tokens, "in `tokens`");
        if (root.Find("tokens") is { Kind: YamlKind.Mapping } tokens)
        {
            Misspelt(binding, tokens, "in `tokens`", Tokens);
        }
    }

    /// <summary>True when a mapping has a misspelling of a key that it lacks, which was reported.</summary>
    public static bool IsMisspelt(DialectBinding binding, YamlNode mapping, string key)
    {
        foreach (var pair in mapping.Pairs)
        {
            if (!IsKnown(pair.Key.Text) && !Tokens.Contains(pair.Key.Text) && binding.Nearest(pair.Key.Text, [key]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void Misplaced(DialectBinding binding, YamlNode mapping, string where, ReadOnlySpan<string> others, string home)
    {
        foreach (var pair in mapping.Pairs)
        {
            if (others.Contains(pair.Key.Text))
            {
                binding.Report(ReadingRules.MisplacedKey, pair.Key.Span,
                    $"`{pair.Key.Text}` stands {where}, but belongs {home}; nanotron refuses it here", $"move `{pair.Key.Text}`");
            }
        }
    }

    private static void Misspelt(DialectBinding binding, YamlNode mapping, string where, ReadOnlySpan<string> known)
    {
        foreach (var pair in mapping.Pairs)
        {
            var name = pair.Key.Text;
            if (known.Contains(name) || IsKnown(name) || binding.Nearest(name, known.ToArray()) is not { } nearest || mapping.Find(nearest) is not null)
            {
                continue;
            }

            binding.Report(new Finding
            {
                Rule = ReadingRules.UnknownKey,
                Severity = Severity.Error,
                Message = $"there is no key {Quotation.Of(name)} {where}; nanotron refuses the file",
                Primary = new Label(binding.At(pair.Key), ""),
                Help = $"did you mean `{nearest}`?",
            });
        }
    }

    private static bool IsKnown(string name) => Stage.Contains(name) || Data.Contains(name) || Dataset.Contains(name);
}
