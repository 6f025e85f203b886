using System.Collections.Immutable;

using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>Finds camping in the recorded phases of a regime, as a simulation does, and joins windows to spells.</summary>
internal sealed class CampWatch
{
    private const int MostSpells = 10_000;

    private readonly int _regime;
    private readonly bool _isAdaptive;
    private readonly LeadBounds _bounds;
    private readonly CampingTally _tally;
    private readonly List<CampingSpell> _spells = [];
    private readonly RowText _windowRow;
    private CampingSpell? _open;
    private double _ledShares;
    private long _ledSteps;
    private long _steps;
    private long _windowStart = -1;

    /// <summary>Prepares the watch over a regime.</summary>
    public CampWatch(int regime, LeadBounds bounds, bool isAdaptive, string path)
    {
        (_regime, _bounds, _isAdaptive) = (regime, bounds, isAdaptive);
        _tally = new CampingTally(bounds);
        _windowRow = new RowText(path);
    }

    /// <summary>The spells, in the order of the record.</summary>
    public ImmutableArray<CampingSpell> Spells => [.. _spells];

    /// <summary>A walk enters the regime.</summary>
    public void BeginWalk()
    {
        _tally.BeginWalk();
        _windowStart = -1;
    }

    /// <summary>Adds steps of one mix.</summary>
    /// <param name="row">The row that says the mix.</param>
    /// <param name="mix">The mix.</param>
    /// <param name="first">First step.</param>
    /// <param name="steps">Number of steps, at least 1.</param>
    public void Add(RecordedRow row, ReadOnlySpan<double> mix, long first, long steps)
    {
        if (_windowStart < 0)
        {
            _windowStart = first;
            _windowRow.Set(row.Text);
        }

        if (_tally.Add(mix, steps) is { } window)
        {
            Take(window, row.Walk, first + steps);
            _windowStart = -1;
        }
    }

    /// <summary>The walk leaves the regime.</summary>
    public void EndWalk()
    {
        _tally.EndWalk();
        Close();
    }

    /// <summary>What a simulation would say.</summary>
    public CampingSummary Summarise() => _tally.Summarise(_isAdaptive, areLossesAssumed: false);

    private void Take(CampingWindow window, long walk, long end)
    {
        if (!window.IsCamped || !_isAdaptive || _bounds.Leaders < 2)
        {
            Close();
            return;
        }

        if (_open is null || _open.Source != window.Leader)
        {
            Close();
            _open = new CampingSpell(
                _regime, window.Leader, _windowStart, end, 0, 0, 0, _bounds.CampingShares[window.Leader], walk, _windowRow.Place());
        }

        _ledShares += window.LedShares;
        _ledSteps += window.LedSteps;
        _steps += window.Steps;
        _open = _open with { End = end, Windows = _open.Windows + 1, LedPart = (double)_ledSteps / _steps, MeanShare = _ledShares / _ledSteps };
    }

    private void Close()
    {
        if (_open is { } spell && _spells.Count < MostSpells)
        {
            _spells.Add(spell);
        }

        (_open, _ledShares, _ledSteps, _steps) = (null, 0, 0, 0);
    }
}
