using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>The sources of a trainer's file, collected in the order in which it first names them.</summary>
/// <param name="binding">The reading.</param>
internal sealed class SourceList(DialectBinding binding)
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<TrainerSource> _sources = [];

    /// <summary>Names of the sources so far.</summary>
    public IEnumerable<string> Names => _indices.Keys;

    /// <summary>Number of sources so far.</summary>
    public int Count => _sources.Count;

    /// <summary>A source, to be read or replaced by one of the same name.</summary>
    /// <param name="source">Its index.</param>
    public TrainerSource this[int source]
    {
        get => _sources[source];
        set => _sources[source] = value;
    }

    /// <summary>Index of a source that is known already; null when it is not.</summary>
    public int? Find(string name) => _indices.TryGetValue(name, out var index) ? index : null;

    /// <summary>Index of a source, which is added when its name is new; null, and a finding, when the file has too many.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="place">Where it stands.</param>
    public int? IndexOf(string name, FileSpan place)
    {
        if (_indices.TryGetValue(name, out var index))
        {
            return index;
        }

        if (_sources.Count == DialectBinding.MaxSources)
        {
            binding.ReportLimit(nameof(DialectBinding.MaxSources), place.Span, $"the file has more than {DialectBinding.MaxSources} sources, the most that are read");
            return null;
        }

        _indices.Add(name, _sources.Count);
        _sources.Add(new TrainerSource { Name = new Located<string>(name, place) });
        return _sources.Count - 1;
    }

    /// <summary>The sources.</summary>
    public ImmutableArray<TrainerSource> ToImmutable() => [.. _sources];
}
