using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>Folders by the parts of their paths; a slash at the end does not count.</summary>
internal static class FolderNames
{
    /// <summary>A path without slashes at its end.</summary>
    public static string Trim(string path) => path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : path;

    /// <summary>The last part of a path.</summary>
    public static string Last(string path) => Trim(path)[(Trim(path).LastIndexOf('/') + 1)..];

    /// <summary>For every part of the paths the one path that has it; null when several have.</summary>
    public static Dictionary<string, int?> OwnersOfParts(ImmutableArray<Located<string>> paths)
    {
        var owners = new Dictionary<string, int?>(StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
        {
            foreach (var part in Trim(paths[i].Value).Split('/').Distinct(StringComparer.Ordinal))
            {
                if (!owners.TryAdd(part, i))
                {
                    owners[part] = null;
                }
            }
        }

        return owners;
    }
}
