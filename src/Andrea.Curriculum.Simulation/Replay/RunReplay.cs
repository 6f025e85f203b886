using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>Holds a recorded run against its config, row by row; memory depends on sources and regimes, not on the record's length.</summary>
public sealed class RunReplay
{
    private const int RowsBetweenLooks = 1024;

    private readonly RunAnalysis _run;
    private readonly RecordedRunLog _log;
    private readonly string _path;
    private readonly RecordedRegime?[] _regimes;
    private readonly int[] _live;
    private readonly RecordedRow _row;
    private readonly StepOrder _order;
    private readonly CliffWatch _cliffs = new();
    private readonly PhaseInForce _phase;
    private RecordedMix? _digits;
    private bool _hasMixes;
    private bool _hasDraws;
    private bool _hasLosses;
    private long _rows;
    private long _walks;
    private long _walk = -1;
    private long _expected = -1;
    private int _at = -1;
    private long _lastSeen = -1;

    private RunReplay(RunAnalysis run, RecordedRunLog log, string path)
    {
        (_run, _log, _path) = (run, log, path);
        _regimes = new RecordedRegime?[run.Regimes.Length];
        _live = [.. Enumerable.Range(0, run.Regimes.Length).Where(i => !run.Regimes[i].Regime.IsDead)];
        _row = new RecordedRow(path, run.Run.Sources.Length);
        _phase = new PhaseInForce(path, run.Run.Sources.Length);
        _order = new StepOrder(log.Problems);
    }

    /// <summary>Replays a record.</summary>
    /// <param name="run">The config; its bounds need not be feasible.</param>
    /// <param name="log">The record.</param>
    /// <param name="path">Its name as shown to the user.</param>
    /// <param name="progress">Is told how many bytes are read; may be null.</param>
    /// <param name="cancellation">Ends the replay.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">The record could not be read on.</exception>
    public static ReplaySummary Replay(
        RunAnalysis run, RecordedRunLog log, string path, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(log);
        var replay = new RunReplay(run, log, path);
        while (log.Read(replay._row))
        {
            if (replay._rows++ % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(log.BytesRead);
            }

            replay.Take(replay._row);
        }

        replay.EndWalk();
        return replay.Summarise();
    }

    private void Take(RecordedRow row)
    {
        if (row.Walk != _walk)
        {
            EndWalk();
            BeginWalk(row.Walk);
        }

        if (RegimeAt(row.Step) is not { } index)
        {
            return;
        }

        var isPhase = row is { HasMix: true, Length: > 0 };
        var isPivot = row is { HasMix: true, Length: 0 };
        var hasMix = row.HasMix && HasNumbers(row);
        if (isPhase)
        {
            _order.AddPhase(row, _expected);
            _expected = row.Step + row.Length!.Value;
        }
        else if (!isPivot)
        {
            _order.Add(row, _run.Regimes[index].Regime.Bandit.Draw.Value == BanditDraw.Sequence);
        }

        Enter(index, row, hasMix);
        CheckLabel(index, row);
        if (hasMix)
        {
            TakeMix(index, row, isPhase, isPivot);
        }
        else if (!row.HasMix)
        {
            _phase.Extend(row.Step);
        }

        TakeDrawAndLoss(index, row);
        _regimes[index]!.See(row.Step, row.Step + 1);
        if (!isPivot)
        {
            _lastSeen = row.Step;
        }
    }

    /// <summary>Moves on to the regime of a row.</summary>
    private void Enter(int index, RecordedRow row, bool bringsMix)
    {
        if (index == _at)
        {
            return;
        }

        var start = _run.Regimes[index].Regime.Start;
        var kept = _phase.IsOpen && !_phase.IsWhole && row.Step >= start && _at >= 0 && index > _at;
        if (kept)
        {
            ClosePhase(start, isExact: true);
        }
        else
        {
            ClosePhase(row.Step, isExact: false);
        }

        LeaveRegime();
        _at = index;
        var regime = _regimes[index] ??= new RecordedRegime(_run.Regimes[index], index, _path);
        regime.BeginWalk();
        _cliffs.Begin();

        // A mix that no row changes goes on; a row that brings the same one shows that it did.
        if (kept && (!bringsMix || _phase.Holds(row)))
        {
            _phase.Reopen(index, start, row.Step);
            regime.AddPivot(_phase.Mix, _phase.Mix);
            regime.Check(bringsMix ? row : _phase.Row, _phase.Mix, Digits(), start);
        }
    }

    private void LeaveRegime()
    {
        if (_at >= 0)
        {
            _regimes[_at]!.Camping?.EndWalk();
        }
    }

    private void TakeMix(int index, RecordedRow row, bool isPhase, bool isPivot)
    {
        var regime = _regimes[index]!;
        _hasMixes = true;
        Digits().Observe(row.Mix);
        if (!isPhase && !isPivot && _phase is { IsOpen: true, IsWhole: false } && _phase.Holds(row) && row.Step >= _phase.First)
        {
            _phase.Extend(row.Step);
            return;
        }

        var isNext = row.Step == _phase.Last + 1 || row.Step == regime.Analysis.Regime.Start;
        ClosePhase(row.Step, isExact: isNext);
        var isFirst = !_phase.HasMixIn(index);
        _phase.Open(index, row, isPhase, isNext);
        if (isFirst && _phase.HasBefore && row.Step >= regime.Analysis.Regime.Start && index > 0)
        {
            regime.AddPivot(_phase.Before, _phase.Mix);
        }

        regime.Check(row, _phase.Mix, Digits(), row.Step);
        if (isPhase)
        {
            TakePhase(index, row);
        }
        else if (isPivot)
        {
            _phase.Drop();
        }
    }

    /// <summary>Takes a phase whose length is recorded; what runs beyond its regime counts there.</summary>
    private void TakePhase(int index, RecordedRow row)
    {
        var regime = _regimes[index]!;
        var length = row.Length!.Value;
        var left = regime.Analysis.Regime.End is { } end ? end - row.Step : long.MaxValue;
        var runsInto = length > left && Array.IndexOf(_live, index) is var at && at + 1 < _live.Length ? _live[at + 1] : (int?)null;
        regime.Lengths.Judge(row, row.IsCut || length == left, runsInto);
        if (length > left && runsInto is null)
        {
            BeyondEnd(row);
        }

        regime.AddPhase(row, _phase.Mix, row.Step, Math.Min(length, left));
        regime.Steps += Math.Min(length, left);
        regime.See(row.Step, row.Step + Math.Min(length, left));
        _phase.Drop();
    }

    /// <summary>Ends the run of equal mixes that is in force.</summary>
    /// <param name="end">The step behind it, at most.</param>
    /// <param name="isExact">Whether a row shows that it ends there.</param>
    private void ClosePhase(long end, bool isExact)
    {
        if (!_phase.IsOpen || _phase.IsWhole)
        {
            return;
        }

        var regime = _regimes[_phase.Regime]!;
        var regimeEnd = regime.Analysis.Regime.End ?? long.MaxValue;
        end = Math.Min(end > _phase.First ? end : _phase.Last + 1, regimeEnd);
        var length = end - _phase.First;
        if (length > 0)
        {
            regime.AddPhase(_phase.Row, _phase.Mix, _phase.First, length);
            regime.Hold(length);
            regime.See(_phase.First, end);
            if (isExact && _phase.IsStartExact && _phase.Last == end - 1 && end != regimeEnd && regime.Analysis.Regime.Bandit.Policy.Value != BanditPolicy.Static)
            {
                regime.Lengths.JudgeRun(_phase.Row, _phase.First, length);
            }
        }

        _phase.Drop();
    }

    private void TakeDrawAndLoss(int index, RecordedRow row)
    {
        var regime = _regimes[index]!;
        if (row.Length is null)
        {
            // A row stands for the steps since the last one of its regime.
            var before = Math.Max(_lastSeen, regime.Analysis.Regime.Start - 1);
            regime.Steps += _lastSeen < 0 || row.Step < _lastSeen ? 1 : Math.Max(0, row.Step - before);
        }

        if (row.Source >= 0)
        {
            _hasDraws = true;
            regime.AddDraw(row, judgesCamping: !_hasMixes);
        }

        if (row.Loss is { } loss)
        {
            _hasLosses = true;
            regime.Losses.Add(loss, row.Step);
            _cliffs.Add(row, index, _phase.KnownMix);
        }
    }

    private void CheckLabel(int index, RecordedRow row)
    {
        if (row.UnknownRegime)
        {
            _log.Problems.Add(
                RecordFault.UnknownRegime, row.Text, row.RegimePlace.Start, row.RegimePlace.Length,
                "the config has no regime of this name; steps decide which one a row belongs to");
        }
        else if (row.Regime is { } name && name != _run.Regimes[index].Regime.Name && !_log.Problems.Count(RecordFault.OtherRegime, name))
        {
            var message = $"step {Text(row.Step)} is recorded as `{name}`; the config has `{_run.Regimes[index].Regime.Name}` there, from step {Text(_run.Regimes[index].Regime.Start)}";
            _log.Problems.Add(RecordFault.OtherRegime, row.Text, row.RegimePlace.Start, row.RegimePlace.Length, message, name);
        }
    }

    private int? RegimeAt(long step)
    {
        if (_at >= 0 && _run.Regimes[_at].Regime is var current && step >= current.Start && step < current.End)
        {
            return _at;
        }

        for (var k = _live.Length - 1; k >= 0; k--)
        {
            var regime = _run.Regimes[_live[k]].Regime;
            if (step >= regime.Start)
            {
                if (regime.End is { } end && step >= end)
                {
                    BeyondEnd(_row);
                    return null;
                }

                return _live[k];
            }
        }

        return null;
    }

    private void BeyondEnd(RecordedRow row)
    {
        var end = _run.Run.Steps is { } steps ? Text(steps.Value) : "?";
        _log.Problems.Add(
            RecordFault.StepBeyondEnd, row.Text, row.StepPlace.Start, row.StepPlace.Length,
            $"the run of the config ends at step {end}; what is recorded beyond that is left out");
    }

    private void BeginWalk(long walk)
    {
        (_walk, _expected, _at, _lastSeen) = (walk, -1, -1, -1);
        _walks++;
        _order.Begin();
        _phase.Begin();
    }

    private void EndWalk()
    {
        ClosePhase(_phase.Last + 1, isExact: false);
        LeaveRegime();
        _at = -1;
        _cliffs.Begin();
    }

    private RecordedMix Digits() => _digits ??= new RecordedMix(_log.Content == LogContent.Trace);

    private static bool HasNumbers(RecordedRow row)
    {
        foreach (var share in row.Mix)
        {
            if (!share.IsFinite)
            {
                return false;
            }
        }

        return true;
    }

    private ReplaySummary Summarise()
    {
        var seen = new List<ReplayedRegime>();
        var covered = _regimes.OfType<RecordedRegime>().Where(regime => regime.FirstStep >= 0).ToList();
        for (var i = 0; i < _regimes.Length; i++)
        {
            if (_regimes[i] is { FirstStep: >= 0 } regime)
            {
                var before = Array.IndexOf(_live, i) is > 0 and var at ? _run.Regimes[_live[at - 1]] : null;
                seen.Add(regime.Summarise(Math.Max(1, _walks), before));
            }
        }

        if (seen.Count == 0 && _log.Problems.Found.IsEmpty)
        {
            _log.Problems.Add(RecordFault.Empty, _row.Text, 0, 0, "there is nothing here that could be held against the config");
        }

        return new ReplaySummary
        {
            Log = _path,
            Format = _log.Format,
            Content = _log.Content,
            Rows = _rows,
            Walks = Math.Max(1, _walks),
            FirstStep = seen.Count > 0 ? seen.Min(regime => regime.FirstStep) : null,
            End = seen.Count > 0 ? seen.Max(regime => regime.End) : null,
            Regimes = [.. seen],
            HasMixes = _hasMixes,
            HasDraws = _hasDraws,
            HasLosses = _hasLosses,
            JudgesLengths = covered.Any(regime => regime.Lengths.HasJudged),
            Facts = new ReplayFacts
            {
                Run = _run,
                Broken = [.. covered.SelectMany(regime => regime.Broken)],
                Leaks = [.. covered.SelectMany(regime => regime.Leaks)],
                Camping = [.. seen.SelectMany(regime => regime.Spells)],
                Cliffs = _cliffs.Found,
                Phases = [.. covered.Select(regime => regime.Lengths.Odd).OfType<OddPhases>()],
                Problems = _log.Problems.Found,
                HasWalks = _walks > 1,
            },
        };
    }

    private static string Text(long step) => step.ToString("N0", CultureInfo.InvariantCulture);
}
