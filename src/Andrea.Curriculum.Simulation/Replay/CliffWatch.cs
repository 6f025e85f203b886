using System.Collections.Immutable;

using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.RecordedRuns;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>Watches losses for cliffs: <see cref="LossCliff"/> says what counts. A new regime or walk begins a new level.</summary>
internal sealed class CliffWatch
{
    /// <summary>Losses at the level that end a cliff.</summary>
    private const int CalmLosses = 10;

    private const int MostCliffs = 1000;

    private readonly RunningLevel _level = new();
    private readonly List<LossCliff> _found = [];
    private LossCliff? _open;
    private int _calm;

    /// <summary>The cliffs, in the order of the record.</summary>
    public ImmutableArray<LossCliff> Found => [.. _found];

    /// <summary>Cliffs beyond those that are listed.</summary>
    public long Unlisted { get; private set; }

    /// <summary>A new regime or walk begins, or the record ends.</summary>
    public void Begin()
    {
        Close();
        _level.Clear();
    }

    /// <summary>Takes the loss of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="regime">Index of its regime.</param>
    /// <param name="mix">The mix in force; empty when unknown.</param>
    public void Add(RecordedRow row, int regime, ReadOnlySpan<double> mix)
    {
        var loss = row.Loss!.Value;
        var level = _level.IsKnown ? _level.Level : 0;
        var isLow = level > 0 && loss <= LossCliff.GreatestPart * level;
        var deviation = isLow ? _level.Deviation() : 0;
        if (isLow && level - loss >= LossCliff.LeastDeviations * deviation)
        {
            Take(row, regime, mix, level, deviation > 0 ? (level - loss) / deviation : double.PositiveInfinity);
        }
        else if (_open is not null && ++_calm >= CalmLosses)
        {
            Close();
        }

        _level.Add(loss);
    }

    private void Take(RecordedRow row, int regime, ReadOnlySpan<double> mix, double level, double deviations)
    {
        _calm = 0;
        if (_open is { } open && row.Loss >= open.Loss)
        {
            _open = open with { LastStep = row.Step, Count = open.Count + 1 };
            return;
        }

        var leader = row.Source < 0 && !mix.IsEmpty ? Summaries.CampingTally.Leader(mix) : null;
        _open = new LossCliff(
            regime, _open?.FirstStep ?? row.Step, row.Step, (_open?.Count ?? 0) + 1, row.Step, row.Loss!.Value, level, deviations,
            row.Source >= 0 ? row.Source : leader ?? -1, leader is { } index ? mix[index] : null, row.Walk,
            row.Text.Place(row.LossPlace.Start, row.LossPlace.Length));
    }

    private void Close()
    {
        if (_open is { } cliff && _found.Count < MostCliffs)
        {
            _found.Add(cliff);
        }
        else if (_open is not null)
        {
            Unlisted++;
        }

        (_open, _calm) = (null, 0);
    }
}
