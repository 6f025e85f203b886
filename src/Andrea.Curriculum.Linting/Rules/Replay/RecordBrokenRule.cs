using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>AC806: a record that cannot be read, or repeats or skips steps.</summary>
/// <remarks>
/// What is left out of a record is not judged: steps that are missing, repeated after a resume, or written by two runs into one file make shares,
/// epochs and camping those of another run.
/// </remarks>
internal sealed class RecordBrokenRule() : ReplayRule(
    new("AC806", "record-broken", Severity.Error, "a record that cannot be read, or repeats or skips steps"))
{
    /// <inheritdoc/>
    internal override void Check(ReplayContext context, FindingSink sink)
    {
        foreach (var problem in context.Facts.Problems)
        {
            var more = problem.Count == 1 ? "" : problem.Count == 2 ? " (and one row more like it)" : $" (and {Figures.Count(problem.Count - 1)} rows more like it)";
            sink.Report(At(problem.Place, problem.Message + more) with
            {
                Severity = problem.Fault is RecordFault.Truncated or RecordFault.LossNotFinite or RecordFault.UnknownValue ? Severity.Warning : Descriptor.DefaultSeverity,
                Help = problem.Help,
            });
        }
    }
}
