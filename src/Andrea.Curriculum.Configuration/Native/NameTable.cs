using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>The names that a scope can use: all sources, and the groups of this scope and of those it inherits from.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _sources;
    private readonly Dictionary<string, int> _otherNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceGroup> _groups = new(StringComparer.Ordinal);
    private Dictionary<string, List<int>>? _byTag;

    /// <summary>Takes the declared sources.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="indices">Their indices by name.</param>
    public NameTable(ImmutableArray<DataSource> sources, Dictionary<string, int> indices)
    {
        Sources = sources;
        _sources = indices;
    }

    /// <summary>Takes sources with the names that a trainer's file has for them.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="otherNames">Further names of each; a name of several is none's.</param>
    public NameTable(ImmutableArray<DataSource> sources, ImmutableArray<ImmutableArray<string>> otherNames)
        : this(sources, new Dictionary<string, int>(sources.Length, StringComparer.Ordinal))
    {
        AddOtherNames(otherNames);
        for (var i = 0; i < sources.Length; i++)
        {
            _sources.Add(sources[i].Name.Value, i);
        }
    }

    /// <summary>The declared sources.</summary>
    public ImmutableArray<DataSource> Sources { get; }

    /// <summary>Names of all groups known so far.</summary>
    public IEnumerable<string> GroupNames => _groups.Keys;

    /// <summary>Names of all sources, in file order.</summary>
    public IEnumerable<string> SourceNames => _sources.Keys;

    /// <summary>Index of a source; false when there is none of that name.</summary>
    public bool TrySource(string name, out int source) => _sources.TryGetValue(name, out source) || _otherNames.TryGetValue(name, out source);

    /// <summary>A group by name; null when there is none.</summary>
    public SourceGroup? Group(string name) => _groups.GetValueOrDefault(name);

    /// <summary>Sources with a tag, ascending.</summary>
    public IReadOnlyList<int> WithTag(string tag) => (_byTag ??= Tagged()).TryGetValue(tag, out var tagged) ? tagged : [];

    /// <summary>Makes a group known to this scope and the later ones, in place of one of the same name.</summary>
    public void Declare(SourceGroup group) => _groups[group.Name.Value] = group;

    private Dictionary<string, List<int>> Tagged()
    {
        var byTag = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Sources.Length; i++)
        {
            foreach (var tag in Sources[i].Tags)
            {
                if (!byTag.TryGetValue(tag.Value, out var tagged))
                {
                    byTag.Add(tag.Value, tagged = []);
                }

                if (tagged.Count == 0 || tagged[^1] != i)
                {
                    tagged.Add(i);
                }
            }
        }

        return byTag;
    }

    private void AddOtherNames(ImmutableArray<ImmutableArray<string>> otherNames)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < otherNames.Length; i++)
        {
            foreach (var name in otherNames[i])
            {
                owners[name] = owners.TryGetValue(name, out var owner) && owner != i ? -1 : i;
            }
        }

        foreach (var (name, owner) in owners)
        {
            if (owner >= 0)
            {
                _otherNames.TryAdd(name, owner);
            }
        }
    }
}
