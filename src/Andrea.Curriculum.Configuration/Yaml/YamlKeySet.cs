namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>The keys of one mapping by their text, without making strings of them.</summary>
internal sealed class YamlKeySet
{
    /// <summary>Up to so many keys comparing all is quicker than hashing them.</summary>
    public const int Few = 12;

    private readonly YamlTreeBuilder _tree;
    private readonly List<int> _keys;
    private int[] _table = [];

    public YamlKeySet(YamlTreeBuilder tree, int expected)
    {
        _tree = tree;
        _keys = new List<int>(expected);
    }

    /// <summary>Adds a key; gives the earlier key of the same text, -1 when there is none.</summary>
    public int Add(int key)
    {
        var text = _tree.CharactersOf(key);
        if (_keys.Count < Few)
        {
            foreach (var other in _keys)
            {
                if (_tree.CharactersOf(other).SequenceEqual(text))
                {
                    return other;
                }
            }

            _keys.Add(key);
            return -1;
        }

        if (_table.Length < _keys.Count * 2 + 2)
        {
            Rehash();
        }

        var slot = SlotOf(text);
        if (_table[slot] >= 0)
        {
            return _table[slot];
        }

        _table[slot] = key;
        _keys.Add(key);
        return -1;
    }

    private int SlotOf(ReadOnlySpan<char> text)
    {
        var mask = _table.Length - 1;
        var slot = string.GetHashCode(text) & mask;
        while (_table[slot] >= 0 && !_tree.CharactersOf(_table[slot]).SequenceEqual(text))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Rehash()
    {
        _table = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(_keys.Count, _keys.Capacity) * 4)];
        Array.Fill(_table, -1);
        foreach (var key in _keys)
        {
            _table[SlotOf(_tree.CharactersOf(key))] = key;
        }
    }
}
