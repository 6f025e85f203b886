using System.Globalization;

using Andrea.Curriculum.Configuration.RecordedRuns;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>Watches the steps of a record for such as come twice, go back or are left out.</summary>
/// <param name="problems">Receives what is found.</param>
internal sealed class StepOrder(RecordProblems problems)
{
    /// <summary>Equal distances in a row that make a stride.</summary>
    private const int SteadyRows = 16;

    private long _last = -1;
    private long _stride;
    private int _steady;
    private bool _hadLoss;
    private bool _hadMix;
    private bool _hadSource;

    /// <summary>The last step; -1 before the first.</summary>
    public long Last => _last;

    /// <summary>The distance of the last rows that were apart; at least 1.</summary>
    public long Stride => Math.Max(1, _stride);

    /// <summary>A new walk begins.</summary>
    public void Begin()
    {
        (_last, _stride, _steady) = (-1, 0, 0);
        Forget();
    }

    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="drawsAgain">Whether a step may draw several sources, one per row.</param>
    public void Add(RecordedRow row, bool drawsAgain)
    {
        if (_last >= 0 && row.Step == _last)
        {
            AddSame(row, drawsAgain);
            return;
        }

        if (row.Step < _last)
        {
            Report(
                RecordFault.StepsGoBack, row, $"step {Text(row.Step)} follows step {Text(_last)}: steps are recorded again, and counted again",
                "a run that resumed from a checkpoint repeats steps: cut the record at the checkpoint");
            (_stride, _steady) = (0, 0);
        }
        else if (_last >= 0)
        {
            AddDistance(row);
        }

        _last = row.Step;
        Forget();
        Remember(row);
    }

    /// <summary>Takes a phase, whose length says where the next one begins.</summary>
    public void AddPhase(RecordedRow row, long expected)
    {
        if (expected >= 0 && row.Step > expected)
        {
            Report(RecordFault.StepsSkipped, row, $"steps {Text(expected)} to {Text(row.Step - 1)} are missing: this phase begins at step {Text(row.Step)}", null);
        }
        else if (expected >= 0 && row.Step < expected)
        {
            Report(
                RecordFault.StepsGoBack, row, $"the phase begins at step {Text(row.Step)}, before the end of the last one at step {Text(expected)}: steps are recorded and counted twice", null);
        }

        _last = row.Step + Math.Max(0, row.Length!.Value - 1);
    }

    private void AddSame(RecordedRow row, bool drawsAgain)
    {
        var isAgain = (row.Loss is not null && _hadLoss && !drawsAgain) || (row.HasMix && _hadMix) || (row.Source >= 0 && _hadSource && !drawsAgain);
        if (isAgain)
        {
            Report(RecordFault.StepRepeated, row, $"step {Text(row.Step)} is recorded twice", null);
        }

        Remember(row);
    }

    private void AddDistance(RecordedRow row)
    {
        var distance = row.Step - _last;
        if (distance == _stride)
        {
            _steady++;
            return;
        }

        if (_steady >= SteadyRows && distance > _stride)
        {
            Report(
                RecordFault.StepsSkipped, row,
                $"step {Text(row.Step)} follows step {Text(_last)}, where {(_stride == 1 ? "every step was recorded" : $"one in {Text(_stride)} was recorded")}: steps are missing", null);
            return;
        }

        (_stride, _steady) = (distance, 0);
    }

    private void Remember(RecordedRow row)
    {
        _hadLoss |= row.Loss is not null;
        _hadMix |= row.HasMix;
        _hadSource |= row.Source >= 0;
    }

    private void Forget() => (_hadLoss, _hadMix, _hadSource) = (false, false, false);

    private void Report(RecordFault fault, RecordedRow row, string message, string? help) =>
        problems.Add(fault, row.Text, row.StepPlace.Start, row.StepPlace.Length, message, help: help);

    private static string Text(long step) => step.ToString("N0", CultureInfo.InvariantCulture);
}
