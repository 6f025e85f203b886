using System.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>Finds names by their UTF-8 bytes without making texts of them.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes names; of equal ones the first counts.</summary>
    public NameIndex(IEnumerable<string> names)
    {
        var index = 0;
        foreach (var name in names)
        {
            _indices.TryAdd(name, index++);
        }

        _lookup = _indices.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => _indices.Keys;

    /// <summary>Index of a name; -1 for none.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[256];
        if (name.Length > text.Length)
        {
            return Find(Encoding.UTF8.GetString(name));
        }

        var length = Encoding.UTF8.GetChars(name, text);
        return Find(text[..length]);
    }

    /// <summary>Index of a name; -1 for none.</summary>
    public int Find(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var index) ? index : -1;
}
