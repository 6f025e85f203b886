using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>What a source of a Levanter mixture says of its data.</summary>
internal static class LevanterSource
{
    /// <summary>True when there is data to train on: files, or a dataset of the Hugging Face hub.</summary>
    /// <param name="source">An entry of <c>configs</c> or <c>components</c>.</param>
    public static bool HasTrainingData(YamlNode source) =>
        Data(source) is var data && (data.Find("id") is not null || data.Find("train_urls") is { ChildCount: > 0 });

    /// <summary>The data's files; of a dataset of the hub its name, unless something else than the name tells two uses of it apart.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="source">An entry of <c>configs</c> or <c>components</c>.</param>
    public static ImmutableArray<Located<string>> Paths(DialectBinding binding, YamlNode source)
    {
        var data = Data(source);
        if (Differs(data) || Differs(source))
        {
            return [];
        }

        var paths = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var url in data.Find("train_urls")?.Items ?? new YamlItems(source.Tree, -1))
        {
            if (url.Kind == YamlKind.Scalar && !DialectBinding.IsInterpolated(url) && !url.IsNull)
            {
                paths.Add(new Located<string>(url.Text, binding.At(url)));
            }
        }

        if (data.Find("id") is { Kind: YamlKind.Scalar, IsNull: false } id && !DialectBinding.IsInterpolated(id))
        {
            var subset = data.Find("name") is { Kind: YamlKind.Scalar, IsNull: false } name ? $", {name.Text}" : "";
            paths.Add(new Located<string>(id.Text + subset, binding.At(id)));
        }

        return paths.ToImmutable();
    }

    private static YamlNode Data(YamlNode source) => source.Find("source") is { Kind: YamlKind.Mapping } data ? data : source;

    private static bool Differs(YamlNode data) =>
        (data.Find("splits") ?? data.Find("format") ?? data.Find("text_key") ?? data.Find("pack")) is not null;
}
