namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>The pairs of a mapping, for <c>foreach</c>.</summary>
/// <param name="tree">The tree.</param>
/// <param name="first">Index of the first key, -1 for none.</param>
public readonly struct YamlPairs(YamlTree tree, int first)
{
    /// <summary>Enumerates without allocation.</summary>
    public Enumerator GetEnumerator() => new(tree, first);

    /// <summary>Enumerator over the pairs.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="first">Index of the first key, -1 for none.</param>
    public struct Enumerator(YamlTree tree, int first)
    {
        private int _next = first;

        /// <summary>The pair.</summary>
        public YamlPair Current { get; private set; }

        /// <summary>Moves to the next pair.</summary>
        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            var value = tree.NextSiblingOf(_next);
            Current = new YamlPair(new YamlNode(tree, _next), new YamlNode(tree, value));
            _next = tree.NextSiblingOf(value);
            return true;
        }
    }
}
