using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>
/// What is left to do when a mapping is complete: keys that are no scalars go, repeated keys are reported, and merge keys are replaced
/// by what they bring in (https://yaml.org/type/merge.html): the mapping's own keys win, then the earlier of the merged mappings.
/// </summary>
internal readonly ref struct YamlMappingCheck(YamlTreeBuilder tree, YamlProblems problems)
{
    public void Run(int mapping)
    {
        var pairs = tree[mapping].ChildCount / 2;
        if (pairs == 0 || (pairs <= YamlKeySet.Few && AreDifferentNames(tree[mapping].FirstChild)))
        {
            return;
        }

        var keys = new YamlKeySet(tree, pairs);
        var clean = true;
        for (var key = tree[mapping].FirstChild; key >= 0; key = NextKey(key))
        {
            if (tree[key].Kind != YamlKind.Scalar)
            {
                problems.Add(
                    ReadingRules.WrongType, tree.SpanOf(key), $"a key must be a single value, found a {(tree.IsMapping(key) ? "mapping" : "sequence")}",
                    help: tree.IsMapping(key) ? "put a template such as {{ name }} in quotes" : null);
                clean = false;
            }
            else if (IsMergeKey(key))
            {
                clean = false;
            }
            else if (keys.Add(key) is >= 0 and var first)
            {
                problems.Add(
                    ReadingRules.DuplicateKey, tree.SpanOf(key), $"the key `{Shorten(tree.CharactersOf(key))}` is written twice; YAML readers silently keep the last value",
                    "again here", "remove one of the two", null, (tree.SpanOf(first), "first here"));
            }
        }

        if (!clean)
        {
            Relink(mapping, keys);
        }
    }

    /// <summary>True for the keys of nearly every mapping, which then needs no set of them.</summary>
    private bool AreDifferentNames(int first)
    {
        for (var key = first; key >= 0; key = NextKey(key))
        {
            if (tree[key].Kind != YamlKind.Scalar || IsMergeKey(key))
            {
                return false;
            }

            var text = tree.CharactersOf(key);
            for (var other = first; other != key; other = NextKey(other))
            {
                if (tree.CharactersOf(other).SequenceEqual(text))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsMergeKey(int key) => (tree[key].Flags & YamlNodeFlags.Plain) != 0 && tree.CharactersOf(key) is "<<";

    private int NextKey(int key) => tree[tree[key].NextSibling].NextSibling;

    private void Relink(int mapping, YamlKeySet keys)
    {
        var own = new List<int>();
        var merged = new List<int>();
        for (var key = tree[mapping].FirstChild; key >= 0; key = NextKey(key))
        {
            if (tree[key].Kind != YamlKind.Scalar)
            {
                continue;
            }

            if (IsMergeKey(key))
            {
                Merge(mapping, tree[key].NextSibling, keys, merged);
            }
            else
            {
                own.Add(key);
            }
        }

        merged.AddRange(own);
        ref var node = ref tree[mapping];
        node.ChildCount = merged.Count * 2;
        node.FirstChild = merged.Count > 0 ? merged[0] : -1;
        for (var i = 0; i < merged.Count; i++)
        {
            tree[tree[merged[i]].NextSibling].NextSibling = i + 1 < merged.Count ? merged[i + 1] : -1;
        }
    }

    private void Merge(int mapping, int value, YamlKeySet keys, List<int> merged)
    {
        if (tree.IsMapping(value))
        {
            MergeOne(mapping, value, value, keys, merged);
            return;
        }

        if (tree[value].Kind != YamlKind.Sequence)
        {
            ReportNoMapping(value);
            return;
        }

        for (var item = tree[value].FirstChild; item >= 0; item = tree[item].NextSibling)
        {
            if (tree.IsMapping(item))
            {
                MergeOne(mapping, item, value, keys, merged);
            }
            else
            {
                ReportNoMapping(item);
            }
        }
    }

    private void MergeOne(int mapping, int from, int place, YamlKeySet keys, List<int> merged)
    {
        if (!tree.Expand(tree[from].ChildCount, 0, tree.SpanOf(place)))
        {
            return;
        }

        for (var key = tree[from].FirstChild; key >= 0; key = NextKey(key))
        {
            if (keys.Add(key) >= 0)
            {
                continue;
            }

            var copiedKey = tree.Copy(key, mapping);
            var copiedValue = tree.Copy(tree[key].NextSibling, mapping);
            tree[copiedKey].NextSibling = copiedValue;
            merged.Add(copiedKey);
        }
    }

    private void ReportNoMapping(int value)
    {
        if ((tree[value].Flags & YamlNodeFlags.Unresolved) != 0)
        {
            return;
        }

        problems.Add(
            ReadingRules.WrongType, tree.SpanOf(value),
            $"a merge key (<<) takes a mapping or a list of mappings, found {(tree[value].Kind == YamlKind.Sequence ? "a list" : "a single value")}",
            help: "if `<<` is a name, put it in quotes");
    }

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : $"{text[..57]}...";
}
