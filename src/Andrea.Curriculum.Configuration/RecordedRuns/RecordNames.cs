using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>The names that a config gives its sources, for readers of records.</summary>
internal sealed class RecordNames
{
    private readonly NameIndex _sources;

    /// <summary>Takes a run's names.</summary>
    public RecordNames(TrainingRun run, IEnumerable<string> regimes)
    {
        Sources = [.. run.Sources.Select(source => source.Name.Value)];
        Regimes = [.. regimes];
        _sources = new NameIndex(Sources);
        HasLineBreaks = Sources.Concat(Regimes).Any(name => name.AsSpan().ContainsAny('\n', '\r'));
    }

    /// <summary>Names of the sources, in file order.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>Names of the regimes.</summary>
    public ImmutableArray<string> Regimes { get; }

    /// <summary>True when a name breaks lines: its quoted cell does too.</summary>
    public bool HasLineBreaks { get; }

    /// <summary>Index of a source; -1 for none.</summary>
    public int Source(ReadOnlySpan<byte> name) => _sources.Find(name);

    /// <summary>Index of a source; -1 for none.</summary>
    public int Source(ReadOnlySpan<char> name) => _sources.Find(name);

    /// <summary>The name of a regime as one text for all rows; null for none.</summary>
    public string? Regime(ReadOnlySpan<byte> name)
    {
        foreach (var regime in Regimes)
        {
            if (System.Text.Encoding.UTF8.GetByteCount(regime) == name.Length && System.Text.Encoding.UTF8.GetString(name) == regime)
            {
                return regime;
            }
        }

        return null;
    }
}
