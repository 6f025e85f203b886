namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>The items of a sequence, for <c>foreach</c>.</summary>
/// <param name="tree">The tree.</param>
/// <param name="first">Index of the first item, -1 for none.</param>
public readonly struct YamlItems(YamlTree tree, int first)
{
    /// <summary>Enumerates without allocation.</summary>
    public Enumerator GetEnumerator() => new(tree, first);

    /// <summary>Enumerator over the items.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="first">Index of the first item, -1 for none.</param>
    public struct Enumerator(YamlTree tree, int first)
    {
        private int _next = first;

        /// <summary>The item.</summary>
        public YamlNode Current { get; private set; }

        /// <summary>Moves to the next item.</summary>
        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            Current = new YamlNode(tree, _next);
            _next = tree.NextSiblingOf(_next);
            return true;
        }
    }
}
