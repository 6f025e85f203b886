using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>AC003 and AC008: keys that are unknown, or known elsewhere.</summary>
internal static class UnknownKeys
{
    /// <summary>Prefix of keys that no reader reads, for anchors that other parts of the file refer to.</summary>
    private const string FreePrefix = "x-";

    /// <summary>Reports a key that its mapping does not have.</summary>
    public static void Report(Binding binding, KeyGroup group, YamlNode key)
    {
        var name = key.Text;
        if (group == RunKeys.Group && name.StartsWith(FreePrefix, StringComparison.Ordinal))
        {
            return;
        }

        var homes = KeyCatalogue.GroupsWith(name);
        if (homes.Count > 0)
        {
            binding.Report(ReadingRules.MisplacedKey, key.Span,
                $"`{name}` stands {group.Where}, but belongs {string.Join(" or ", homes.Select(home => home.Where))}; its value is not read",
                MoveHelp(group, name));
            return;
        }

        var nearest = binding.Spelling.Nearest(name, group.Keys.Select(known => known.Name));
        binding.Report(ReadingRules.UnknownKey, key.Span,
            $"there is no key {Shown.Quoted(name)} {group.Where}; its value is not read",
            nearest is not null ? $"did you mean `{nearest}`?" : NearestElsewhere(binding, name));
    }

    /// <summary>A source's own bound is the most natural misplacement: it goes into the mapping of all bounds of its kind.</summary>
    private static string MoveHelp(KeyGroup group, string name) =>
        group == SourceKeys.Group && (name is "floor" or "cap")
            ? $"name the source at the top level: `{name}s: {{source: share}}`"
            : $"move `{name}`";

    private static string? NearestElsewhere(Binding binding, string name)
    {
        var nearest = binding.Spelling.Nearest(name, KeyCatalogue.Names());
        return nearest is null ? null : $"did you mean `{nearest}`, which belongs {KeyCatalogue.GroupsWith(nearest)[0].Where}?";
    }
}
