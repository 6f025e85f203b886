using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Reads mappings from names of sources to values in <c>simulation</c>.</summary>
internal static class BySource
{
    /// <summary>The pairs of a key's mapping; none, and a finding, when it is no mapping.</summary>
    public static IEnumerable<YamlPair> Pairs(Binding binding, SectionReader section, Key key)
    {
        if (section.Value(key) is not { } node)
        {
            return [];
        }

        if (node.Kind == YamlKind.Mapping)
        {
            return Pairs(binding, node, $"simulation.{key.Name}");
        }

        binding.ReportWrongType(node, new ValueName(key.Name), key.Type.Expected);
        return [];
    }

    /// <summary>The pairs of a mapping whose keys are scalars; other keys are reported.</summary>
    public static IEnumerable<YamlPair> Pairs(Binding binding, YamlNode node, string where)
    {
        var pairs = new List<YamlPair>();
        foreach (var pair in node.Pairs)
        {
            if (pair.Key.Kind == YamlKind.Scalar)
            {
                pairs.Add(pair);
            }
            else
            {
                binding.ReportWrongType(pair.Key, new ValueName($"a name in `{where}`"), "the name of a source");
            }
        }

        return pairs;
    }

    /// <summary>Finds the source of a name; an unknown one is kept for its finding.</summary>
    public static bool TryFind(Binding binding, YamlNode name, NameTable names, UnknownNames unknown, string where, out int source)
    {
        if (names.TrySource(name.Text, out source))
        {
            TrainerReading.CheckUse(binding, name, names.Sources[source].Name.Place);
            return true;
        }

        unknown.Add(name.Text, name.Span, where, acceptsGroups: false);
        return false;
    }
}
