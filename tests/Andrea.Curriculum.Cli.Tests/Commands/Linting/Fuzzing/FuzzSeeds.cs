using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Fuzzing;

/// <summary>Texts that mutations begin with: every config of the repository, and what those have little of.</summary>
internal static class FuzzSeeds
{
    /// <summary>Texts above this length are drawn less often: the work of an input grows with its length.</summary>
    private const int Long = 2000;

    private static readonly string[] Own =
    [
        "{\"curriculum\": 1, \"steps\": 100, \"sources\": [\"a\", {\"name\": \"b\"}], \"floors\": {\"a\": 0.7, \"b\": 0.4}}",
        "curriculum: 1\nsteps: 100\nsources: &all [a, b, c]\nfloors: &f {a: 0.5}\nregimes:\n  - {name: late, from_step: 50, floors: *f, exclude: [b]}\n",
        "curriculum: 1\nsteps: 10\nbase: &b\n  floor: 0.3\nsources:\n  - {<<: *b, name: a}\n  - name: b # andrea: ignore[AC003] known to the loader\n    tokens: 1B\n",
        "# andrea: ignore-file[AC203] short runs\ncurriculum: 1\nsteps: 10\nsources: [a, b]\ncaps: {a: 2}  # andrea: ignore[AC105]\nfloors: {b: 0.1} # andrea: ignore-until[AC111] 2020-01-01 old\n",
        "curriculum: 1\nsteps: 1000\nsources: [a, b, 'c d', \"e\\tf\"]\ngroups: [{name: g, sources: [a, b], cap: 0.5, floor: 0.2}]\n"
            + "constraints: [\"a <= 2 * b\", \"0.1 <= a + `c d` <= 0.4\"]\nexclude:\n- a\nmix: {a: 1/3, b: 25%, 'c d': 1e-3}\n",
        "curriculum: 1\nname: >-\n  folded\n  text\nsteps: 0x10\nsources:\n  - a\n  - a\n  - |\n    b\nbounds: raw\nfloors: {a: .nan, b: -.inf}\n",
        "data_stages:\n- {name: a, start_training_step: 1, data: {seed: 1, dataset: {dataset_folder: [x/web, x/code], dataset_weights: [0.7, 0.3], dataset_read_path: [y/web, y/code]}}}\n"
            + "- name: b\n  start_training_step: 51\n  sequence_length: 64\n  data: {seed: 1, dataset: {dataset_folder: [x/web, x/code]}}\n"
            + "tokens: {train_steps: 100, sequence_length: 32, micro_batch_size: 2, batch_accumulation_per_replica: 1}\nparallelism: {dp: 2}\n",
        "source_list:\n  sources:\n  - {source_name: a, target_ratio: 0.6, paths: [p, q], max_repetition_ratio: 2.0}\n"
            + "  - {source_name: b, target_ratio: 0.4, paths: [r], max_source_fraction: 0.5}\nrequested_tokens: 1000\nglobal_batch_size: 100\nsequence_length: 10\n",
        "name: s\ndata:\n  sources:\n  - {name: a, weight: 0.75, topics: [{name: x, weight: 0.2, quality: [{name: hi, paths: [p]}, {name: lo, paths: [q]}]}, {name: y, weight: 0.8, paths: [r]}]}\n"
            + "  - {name: b, weight: 0.25, paths: [s]}\npriors: {relative_sizes: {\"a:x:hi\": 0.1, \"a:x:lo\": 0.2, \"a:y\": 0.3, b: 0.4}, token_counts: {\"a:x:hi\": 10, \"a:x:lo\": 20, \"a:y\": 30, b: 40}}\n"
            + "swarm: {variants: 4, repetition_factor: 2.0, nonzero_weight: [b], manual_prior: {a: 0.7, b: 0.3}, manual_topic_prior: {\"a:x\": 0.5, \"a:y\": 0.5}}\nmax_tokens: 100\n",
        "data: {sources: [{name: a, topics: [{name: x, paths: [p]}, {name: y, paths: [q]}]}, {name: b, paths: [r]}]}\n"
            + "mix:\n  a: {weight: 0.8, repetition_factor: 1.5, x: {weight: 0.25}, y: 0.75}\n  b: {weight: 0.2}\n",
        "swarm: {ratios: r.csv, metrics: m.csv}\npriors: {relative_sizes: {a: 0.7, b: 0.3}, token_counts: {a: 700, b: 300}}\n"
            + "constraints: {enabled: true, target_tokens: 1000, repetition_factor: 2.0}\n",
        "curriculum: 1\n...\n---\ncurriculum: 1\n",
        "",
    ];

    /// <summary>The texts, in a fixed order.</summary>
    public static string[] All { get; } =
    [
        .. Own,
        .. Directory.GetFiles(RepositoryRoot.Combine("configs"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    /// <summary>One of the texts.</summary>
    public static string Draw(Random random)
    {
        var seed = All[random.Next(All.Length)];
        return seed.Length > Long && random.Next(4) > 0 ? All[random.Next(Own.Length)] : seed;
    }
}
