using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>Knows the configs of programs that are not read, so that they are named and not guessed at.</summary>
internal static class OtherPrograms
{
    /// <summary>Programs, each with sets of keys (paths with dots) of which all of one set must be there.</summary>
    private static ReadOnlySpan<(string Program, string Keys)> Signs => new (string, string)[]
    {
        ("GPT-NeoX", "train-data-paths"),
        ("GPT-NeoX", "train_data_paths"),
        ("GPT-NeoX", "train-data-weights"),
        ("GPT-NeoX", "train_data_weights"),
        ("GPT-NeoX", "pipe-parallel-size num-layers"),
        ("GPT-NeoX", "pipe_parallel_size num_layers"),
        ("GPT-NeoX", "data-path vocab-file"),
        ("GPT-NeoX", "data_path vocab_file"),
        ("NeMo", "model.data.data_prefix"),
        ("NeMo", "trainer exp_manager model"),
        ("Megatron Energon", "__class__ splits"),
        ("Megatron Energon", "__module__ __class__"),
        ("Nemotron", "datasets.name datasets.weight"),
        ("LLM Foundry", "train_loader"),
        ("LLM Foundry", "variables model.name"),
        ("OLMo", "data.paths model.d_model"),
        ("OLMo", "data.paths max_duration"),
        ("axolotl", "base_model datasets"),
        ("LLaMA-Factory", "finetuning_type"),
        ("LLaMA-Factory", "dataset model_name_or_path stage"),
        ("TRL", "model_name_or_path dataset_mixture"),
        ("TRL", "model_name_or_path dataset_name"),
        ("TRL", "model_name_or_path dataset_mixer"),
        ("open-instruct", "model_name_or_path dataset_mixer_list"),
        ("open-instruct", "model_name_or_path tokenizer_name dataset_name"),
        ("Fast-LLM", "training.train_iters data"),
        ("litgpt", "lit_data"),
        ("litgpt", "model_name data train.max_tokens"),
        ("DoGE", "train_domains"),
        ("LLaVA-NeXT", "datasets.json_path datasets.sampling_strategy"),
        ("Levanter's supervised training", "supervised_data mixture_weights"),
    };

    /// <summary>The program that owns a file; null when none of those known does.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    public static string? NameOf(YamlNode root)
    {
        foreach (var (program, keys) in Signs)
        {
            if (HasAll(root, keys))
            {
                return program;
            }
        }

        return null;
    }

    private static bool HasAll(YamlNode root, string keys)
    {
        foreach (var range in keys.AsSpan().Split(' '))
        {
            if (!Has(root, keys.AsSpan()[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(YamlNode node, ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('.'))
        {
            // A list stands for its first item.
            foreach (var item in node.Items)
            {
                node = item;
                break;
            }

            if (node.Find(path[range].ToString()) is not { } next)
            {
                return false;
            }

            node = next;
        }

        return true;
    }
}
