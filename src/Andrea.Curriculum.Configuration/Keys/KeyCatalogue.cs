namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>The whole catalogue: every group of keys that can be reached from the top level.</summary>
public static class KeyCatalogue
{
    /// <summary>All groups, the top level first, each once, in the order in which they are documented.</summary>
    public static IReadOnlyList<KeyGroup> Groups()
    {
        var groups = new List<KeyGroup>();
        Collect(RunKeys.Group, groups);
        return groups;
    }

    /// <summary>The groups that have a key of a name.</summary>
    internal static List<KeyGroup> GroupsWith(string name)
    {
        var found = new List<KeyGroup>();
        foreach (var group in Groups())
        {
            if (group.IndexOf(name) >= 0)
            {
                found.Add(group);
            }
        }

        return found;
    }

    /// <summary>Names of all keys, without repeats.</summary>
    internal static IEnumerable<string> Names() =>
        Groups().SelectMany(group => group.Keys).Select(key => key.Name).Distinct(StringComparer.Ordinal);

    private static void Collect(KeyGroup group, List<KeyGroup> groups)
    {
        if (groups.Contains(group))
        {
            return;
        }

        groups.Add(group);
        foreach (var key in group.Keys)
        {
            Collect(key.Type, groups);
        }
    }

    private static void Collect(KeyType type, List<KeyGroup> groups)
    {
        if (type.Section is { } section)
        {
            Collect(section, groups);
        }

        if (type.Item is { } item)
        {
            Collect(item, groups);
        }

        foreach (var alternative in type.Alternatives)
        {
            Collect(alternative, groups);
        }
    }
}
