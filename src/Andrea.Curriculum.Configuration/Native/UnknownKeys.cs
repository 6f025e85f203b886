using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>AC003 and AC008: keys that are unknown, or known elsewhere.</summary>
internal static class UnknownKeys
{
    /// <summary>Prefix of keys that no reader reads, for anchors that other parts of the file refer to.</summary>
    private const string FreePrefix = "x-";

    /// <summary>A shorter name is near to too many others to be sure which was meant.</summary>
    private const int ShortestRenamed = 4;

    /// <summary>Reports a key that its mapping does not have.</summary>
    public static void Report(Binding binding, KeyGroup group, YamlNode key)
    {
        var name = key.Text;
        if (binding.IsFullOfWarnings || IsFree(group, name))
        {
            return;
        }

        var meant = KeySynonyms.In(group, name);
        var homes = KeyCatalogue.GroupsWith(name);
        if (homes.Count > 0)
        {
            binding.Report(ReadingRules.MisplacedKey, key.Span,
                $"`{name}` stands {group.Where}, but belongs {string.Join(" or ", homes.Select(home => home.Where))}; its value is not read",
                meant is null ? MoveHelp(group, name) : Question(meant.Name));
            return;
        }

        var nearest = meant?.Name ?? NearestIn(binding, group, name);
        binding.Report(ReadingRules.UnknownKey, key.Span,
            $"there is no key {Shown.Quoted(name)} {group.Where}; its value is not read",
            nearest is not null ? Question(nearest) : NearestElsewhere(binding, name),
            fix: nearest is null || name.Length < ShortestRenamed ? null : binding.Rename(key.Span, nearest));
    }

    /// <summary>True when an unknown name is another trainer's name for a key, or a misspelling of it.</summary>
    public static bool IsMeantFor(Binding binding, KeyGroup group, string name, Key key) =>
        KeySynonyms.In(group, name) is { } meant ? meant == key : binding.Spelling.Nearest(name, [key.Name]) is not null;

    // A name that elsewhere is another trainer's name for a key is no misspelling of a short key that looks like it.
    private static string? NearestIn(Binding binding, KeyGroup group, string name) =>
        KeySynonyms.Anywhere(name) is null ? binding.Spelling.Nearest(name, group.Keys.Select(known => known.Name)) : null;

    private static string Question(string name) => $"did you mean `{name}`?";

    /// <summary>True for a key that nothing is meant to read.</summary>
    public static bool IsFree(KeyGroup group, string name) => group == RunKeys.Group && name.StartsWith(FreePrefix, StringComparison.Ordinal);

    /// <summary>A source's own bound is the most natural misplacement: it goes into the mapping of all bounds of its kind.</summary>
    private static string MoveHelp(KeyGroup group, string name) =>
        group == SourceKeys.Group && (name is "floor" or "cap")
            ? $"name the source at the top level: `{name}s: {{source: share}}`"
            : $"move `{name}`";

    private static string? NearestElsewhere(Binding binding, string name)
    {
        var nearest = KeySynonyms.Anywhere(name)?.Name ?? binding.Spelling.Nearest(name, KeyCatalogue.Names());
        return nearest is null ? null : $"did you mean `{nearest}`, which belongs {KeyCatalogue.GroupsWith(nearest)[0].Where}?";
    }
}
