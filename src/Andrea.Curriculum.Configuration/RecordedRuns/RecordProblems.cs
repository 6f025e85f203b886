using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>Collects the faults of a recorded run: one entry for rows of the same fault, however many there are.</summary>
public sealed class RecordProblems
{
    /// <summary>Faults that tell names apart are kept apart for so many names.</summary>
    private const int MostNames = 6;

    private readonly Dictionary<(RecordFault Fault, string Name), RecordProblem> _found = [];
    private readonly List<RecordProblem> _inOrder = [];

    /// <summary>The faults, in the order of their first rows.</summary>
    public ImmutableArray<RecordProblem> Found => [.. _inOrder];

    /// <summary>Counts a row that has a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="row">The row; looked at only when the fault is new.</param>
    /// <param name="start">First byte of the fault in the row.</param>
    /// <param name="length">Bytes of the fault.</param>
    /// <param name="message">One sentence about the first row.</param>
    /// <param name="name">What tells faults of one kind apart; empty for nothing.</param>
    /// <param name="help">What to do about it.</param>
    public void Add(RecordFault fault, RowText row, int start, int length, string message, string name = "", string? help = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Count(fault, name))
        {
            return;
        }

        var problem = new RecordProblem(fault, row.Place(start, length), message) { Help = help };
        _found.Add((fault, name), problem);
        _inOrder.Add(problem);
    }

    /// <summary>Counts one more row of a fault that is known, or of one too many names.</summary>
    /// <returns>False when the fault is new.</returns>
    public bool Count(RecordFault fault, string name = "")
    {
        if (_found.TryGetValue((fault, name), out var known))
        {
            known.Count++;
            return true;
        }

        return name.Length > 0 && _inOrder.Count(problem => problem.Fault == fault) >= MostNames;
    }
}
