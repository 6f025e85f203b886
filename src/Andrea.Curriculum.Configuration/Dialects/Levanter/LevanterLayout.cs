using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>Where a Levanter file keeps its mixture: under <c>data</c> of a whole config, or at the top level of a file of its own.</summary>
/// <param name="Root">The file's root.</param>
/// <param name="Data">The mapping with the mixture.</param>
internal readonly record struct LevanterLayout(YamlNode Root, YamlNode Data)
{
    /// <summary>The key of the sources: <c>components</c> since Levanter is a part of Marin, <c>configs</c> before.</summary>
    public string SourcesKey => Data.Find("components") is null ? "configs" : "components";

    /// <summary>The sources by name; null when there are none.</summary>
    public YamlNode? Sources => Data.Find(SourcesKey);

    /// <summary>The weights' key and value; null when there is none.</summary>
    public YamlPair? Weights => Data.FindPair("train_weights");

    /// <summary>True for a mixture in a file of its own.</summary>
    public bool IsOwnFile => Root == Data;

    /// <summary>The mixture of a file; null when it has none.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    public static LevanterLayout? Of(YamlNode root)
    {
        if (root.Find("data") is { Kind: YamlKind.Mapping } data && (HasMixture(data) || (HasSources(data) && IsTraining(root))
            || (HasWeights(data) && IsTraining(root))))
        {
            return new LevanterLayout(root, data);
        }

        return HasMixture(root) ? new LevanterLayout(root, root) : null;
    }

    /// <summary>True for a config of Levanter without a mixture: a run on one dataset, or such a dataset in a file of its own.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    public static bool IsLevanter(YamlNode root) =>
        (IsTraining(root) && (root.Find("data") is not null || root.Find("model") is not null))
        || (root.Find("train_urls") is { Kind: YamlKind.Sequence } && (root.Find("cache_dir") ?? root.Find("validation_urls")) is not null);

    private static bool HasMixture(YamlNode data) => HasSources(data) && HasWeights(data);

    private static bool HasSources(YamlNode data) => (data.Find("components") ?? data.Find("configs")) is { Kind: YamlKind.Mapping };

    private static bool HasWeights(YamlNode data) => data.Find("train_weights") is { } weights && !weights.IsNull;

    private static bool IsTraining(YamlNode root) => root.Find("trainer") is { Kind: YamlKind.Mapping } trainer
        && (trainer.Find("num_train_steps") ?? trainer.Find("train_batch_size") ?? trainer.Find("mp") ?? trainer.Find("per_device_parallelism")
            ?? trainer.Find("per_device_eval_parallelism")) is not null;
}
