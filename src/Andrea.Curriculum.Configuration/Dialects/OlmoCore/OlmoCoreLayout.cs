using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.OlmoCore;

/// <summary>Where an OLMo-core file keeps its mixture.</summary>
/// <param name="Root">The file's root.</param>
/// <param name="Config">The mapping with the mixture's budget: a <c>SourceMixtureDatasetConfig</c>; of a list in a file of its own the list.</param>
/// <param name="List">The mapping with the sources: a <c>SourceMixtureList</c>.</param>
/// <param name="Sources">The sources' key and list.</param>
internal readonly record struct OlmoCoreLayout(YamlNode Root, YamlNode Config, YamlNode List, YamlPair Sources)
{
    /// <summary>Where the mixture config of a whole config stands; <c>source_configs</c> is the list's name in older ones.</summary>
    private const string MixtureConfig = "source_mixture_config";

    /// <summary>True for a list in a file of its own, whose budget is said elsewhere.</summary>
    public bool IsListAlone => List == Root;

    /// <summary>The mixture of a file; null when it has none.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    public static OlmoCoreLayout? Of(YamlNode root) =>
        In(root, root)
        ?? (root.Find(MixtureConfig) is { } config ? In(root, config) : null)
        ?? (root.Find("dataset")?.Find(MixtureConfig) is { } nested ? In(root, nested) : null);

    /// <summary>True for a whole config of OLMo-core, which names the class of each part.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    public static bool IsOlmoCore(YamlNode root) =>
        root.Find("dataset")?.Find("_CLASS_") is { Kind: YamlKind.Scalar } name && name.Characters.StartsWith("olmo_core.", StringComparison.Ordinal);

    private static OlmoCoreLayout? In(YamlNode root, YamlNode config)
    {
        if (config.Find("source_list") is { Kind: YamlKind.Mapping } list && list.FindPair("sources") is { Value.Kind: YamlKind.Sequence } listed)
        {
            return new OlmoCoreLayout(root, config, list, listed);
        }

        return (config.FindPair("sources") ?? config.FindPair("source_configs")) is { Value.Kind: YamlKind.Sequence } sources && HasSource(sources.Value)
            ? new OlmoCoreLayout(root, config, config, sources)
            : null;
    }

    private static bool HasSource(YamlNode list)
    {
        foreach (var item in list.Items)
        {
            if (item.Find("target_ratio") is not null || (item.Find("source_name") is not null && item.Find("paths") is not null))
            {
                return true;
            }
        }

        return false;
    }
}
