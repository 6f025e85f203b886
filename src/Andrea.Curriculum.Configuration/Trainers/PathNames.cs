using System.Collections.Immutable;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>Short names for sources that a trainer's file knows by their paths alone.</summary>
public static class PathNames
{
    /// <summary>
    /// For every path its last part; with as many parts before it as it takes to tell it from the others. A path that equals another
    /// one gets the same name.
    /// </summary>
    /// <param name="paths">The paths, their parts divided by slashes; a slash at the end does not count.</param>
    public static ImmutableArray<string> Of(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var trimmed = new string[paths.Count];
        var names = new string[paths.Count];
        for (var i = 0; i < names.Length; i++)
        {
            trimmed[i] = paths[i].TrimEnd('/') is { Length: > 0 } path ? path : paths[i];
            names[i] = Tail(trimmed[i], 1);
        }

        for (var parts = 2; ; parts++)
        {
            var whole = new Dictionary<string, string>(StringComparer.Ordinal);
            var clashes = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < names.Length; i++)
            {
                if (!whole.TryAdd(names[i], trimmed[i]) && whole[names[i]] != trimmed[i])
                {
                    clashes.Add(names[i]);
                }
            }

            var grown = false;
            for (var i = 0; i < names.Length && clashes.Count > 0; i++)
            {
                if (clashes.Contains(names[i]) && names[i].Length < trimmed[i].Length)
                {
                    names[i] = Tail(trimmed[i], parts);
                    grown = true;
                }
            }

            if (!grown)
            {
                return [.. names];
            }
        }
    }

    /// <summary>The last parts of a path; all of it when it has no more.</summary>
    private static string Tail(string path, int parts)
    {
        var start = path.Length;
        for (; parts > 0 && start > 0; parts--)
        {
            start = path.LastIndexOf('/', start - 1);
        }

        return start < 0 || parts > 0 || start + 1 == path.Length ? path : path[(start + 1)..];
    }
}
