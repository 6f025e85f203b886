using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>Tells the files of olmix from others, and from each other.</summary>
internal static class OlmixLayout
{
    /// <summary>The command that a file is for; null when it has no mixture of olmix.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    public static OlmixCommand? CommandOf(YamlNode root) =>
        IsFit(root) ? OlmixCommand.Fit
        : !HasData(root) ? null
        : root.Find("mix") is { Kind: YamlKind.Mapping } ? OlmixCommand.Launch
        : IsMapping(root, "swarm") || IsMapping(root, "priors") ? OlmixCommand.Generate
        : null;

    /// <summary>True for a config of olmix, with a mixture or without, such as the base that generated mixes are put in.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    public static bool IsOlmix(YamlNode root) => HasData(root) && root.Find("training")?.Find("proxy_model_id") is not null;

    private static bool IsFit(YamlNode root) => root.Find("swarm") is { } swarm && swarm.Find("ratios") is not null && swarm.Find("metrics") is not null;

    private static bool HasData(YamlNode root)
    {
        if (root.Find("data")?.Find("sources") is not { Kind: YamlKind.Sequence } sources)
        {
            return false;
        }

        foreach (var source in sources.Items)
        {
            if (source.Find("name") is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMapping(YamlNode root, string key) => root.Find(key) is { Kind: YamlKind.Mapping };
}
