using System.Collections.Immutable;

namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>The keys that one mapping of the config may have.</summary>
/// <param name="name">Name of the group, unique in the catalogue.</param>
/// <param name="where">Where the mapping stands, in words that follow "belongs", such as <c>in `bandit`</c>.</param>
/// <param name="keys">The keys, in the order in which they are documented.</param>
public sealed class KeyGroup(string name, string where, params ImmutableArray<Key> keys)
{
    /// <summary>Name of the group, unique in the catalogue; the JSON Schema calls its definition so.</summary>
    public string Name { get; } = name;

    /// <summary>Where the mapping stands, in words that follow "belongs".</summary>
    public string Where { get; } = where;

    /// <summary>The keys, in the order in which they are documented.</summary>
    public ImmutableArray<Key> Keys { get; } = keys;

    /// <summary>Position of a key by its name; -1 when the group has none.</summary>
    public int IndexOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            if (name.SequenceEqual(Keys[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Position of a key of the catalogue.</summary>
    /// <exception cref="ArgumentException">The group does not have the key: the binder and the catalogue disagree.</exception>
    internal int IndexOf(Key key)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            if (ReferenceEquals(Keys[i], key))
            {
                return i;
            }
        }

        throw new ArgumentException($"no key {key.Name} {Where}", nameof(key));
    }
}
