using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>Sizes that follow from <c>dataset_max_tokens</c>: of a folder that is limited, nanotron reads that many tokens over and over.</summary>
internal static class TokenLimits
{
    /// <summary>By folder, without slashes at its end, the greatest of its limits; none for a folder that a stage reads without limit.</summary>
    public static Dictionary<string, Located<Rational>?> BySource(List<StageEntry> stages)
    {
        var limits = new Dictionary<string, Located<Rational>?>(StringComparer.Ordinal);
        foreach (var dataset in stages.Select(stage => stage.Dataset).OfType<DatasetEntry>())
        {
            for (var i = 0; i < dataset.Paths.Length; i++)
            {
                var path = FolderNames.Trim(dataset.Paths[i].Value);
                var limit = dataset.MaxTokens.IsEmpty ? null : dataset.MaxTokens[i];
                var isFirst = !limits.TryGetValue(path, out var before);
                limits[path] = limit is not { } tokens || (!isFirst && before is null) ? null
                    : before is { } known && known.Value >= tokens.Value ? before
                    : new Located<Rational>((Rational)tokens.Value, tokens.Place);
            }
        }

        return limits;
    }
}
