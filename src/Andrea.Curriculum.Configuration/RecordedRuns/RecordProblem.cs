using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>A fault of a recorded run; rows with the same fault are counted, the first is shown.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Place">Where it is first seen.</param>
/// <param name="Message">One sentence about that place, without a final period.</param>
public sealed record RecordProblem(RecordFault Fault, FileSpan Place, string Message)
{
    /// <summary>Number of rows that have it.</summary>
    public long Count { get; internal set; } = 1;

    /// <summary>What to do about it, when that is known.</summary>
    public string? Help { get; init; }
}
