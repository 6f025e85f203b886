using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC101: a source whose floor exceeds its cap.</summary>
/// <remarks>
/// <para>
/// A share w with floor &lt;= w &lt;= cap exists only when floor &lt;= cap. It happens when files are merged: the public floors of the
/// ANDREA course give <c>dictionary</c> 0.7, its polish caps it at 0.25.
/// </para>
/// <para>Allow nothing between: write <c>floors: {dictionary: 0.2}</c> with <c>caps: {dictionary: 0.25}</c>.</para>
/// </remarks>
internal sealed class FloorAboveCapRule() : LintRule(
    new("AC101", "floor-above-cap", Severity.Error, "a source whose floor exceeds its cap"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var conflict in SharedConflict.Find(context, ConflictKind.FloorAboveCap))
        {
            var (floor, cap) = (conflict.Explanation.Conflict.Total, conflict.Explanation.Conflict.Limit);
            sink.Report(At(
                conflict.Primary.Place,
                $"{conflict.Explanation.Sentence}: no mix satisfies both, so {conflict.Regimes} cannot run",
                conflict.Primary.Text) with
            {
                Secondary = conflict.Secondary,
                Subjects = conflict.Subjects,
                Help = cap.IsZero
                    ? $"lift the floor, or let the source have at least {Figures.Exact(floor)}{SharedConflict.RepairHint}"
                    : $"lower the floor to at most {Figures.Exact(cap)}, or raise the cap to at least {Figures.Exact(floor)}{SharedConflict.RepairHint}",
            });
        }
    }
}
