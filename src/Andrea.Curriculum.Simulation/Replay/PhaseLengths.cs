using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.RecordedRuns;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>Holds recorded lengths of phases against <c>phase_steps</c>.</summary>
/// <param name="regime">Index of the regime.</param>
/// <param name="least">Least length.</param>
/// <param name="greatest">Greatest length.</param>
internal sealed class PhaseLengths(int regime, long least, long greatest)
{
    private long _shortest = long.MaxValue;
    private long _longest;

    /// <summary>Phases of other lengths; null for none.</summary>
    public OddPhases? Odd { get; private set; }

    /// <summary>True when some length was judged.</summary>
    public bool HasJudged { get; private set; }

    /// <summary>Least length seen; 0 for none.</summary>
    public long Shortest => _longest == 0 ? 0 : _shortest;

    /// <summary>Greatest length seen.</summary>
    public long Longest => _longest;

    /// <summary>Takes a length without judging it.</summary>
    public void See(long length) => (_shortest, _longest) = (Math.Min(_shortest, length), Math.Max(_longest, length));

    /// <summary>Judges a phase that the record gives as such.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="mayBeShort">Whether something cut it short.</param>
    /// <param name="runsInto">The regime that it runs into; null when it does not.</param>
    public void Judge(RecordedRow row, bool mayBeShort, int? runsInto)
    {
        var length = row.Length!.Value;
        HasJudged = true;
        if (length > greatest || (length < least && !mayBeShort) || runsInto is not null)
        {
            Add(row, row.Step, length, runsInto);
        }
    }

    /// <summary>Judges a run of equal mixes, which may be several phases: k of them have k x least to k x greatest steps.</summary>
    public void JudgeRun(RecordedRow row, long first, long length)
    {
        HasJudged = true;
        var phases = ((length - 1) / greatest) + 1;
        if ((Int128)phases * least > length)
        {
            Add(row, first, length, null);
        }
    }

    private void Add(RecordedRow row, long first, long length, int? runsInto)
    {
        if (Odd is { } odd)
        {
            odd.Count++;
            odd.Least = Math.Min(odd.Least, length);
            odd.Greatest = Math.Max(odd.Greatest, length);
            return;
        }

        Odd = new OddPhases(regime, first, length, row.Walk, row.Text.Place(row.StepPlace.Start, row.StepPlace.Length)) { RunsInto = runsInto };
    }
}
