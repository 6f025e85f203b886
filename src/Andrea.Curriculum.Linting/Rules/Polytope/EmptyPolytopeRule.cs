using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC104: bounds of groups and constraints that cannot hold together with those of their sources; a minimal set is named.</summary>
/// <remarks>
/// <para>
/// Floors of 0.4 and 0.3 for two sources of a group with cap 0.5 ask for 0.7 of it; caps of 0.1 and 0.2 fill 0.3 of a group whose floor is
/// 0.5. Each bound alone is harmless, so that nobody sees it.
/// </para>
/// <para>
/// The fix moves floors and caps of all regimes in conflict by the least total amount, as <c>solve --repair</c> does. Which of them was
/// the slip is for people to say, so it is unsafe.
/// </para>
/// <para>Every proper subset of the bounds named can hold; groups inside groups count with their own floors and caps.</para>
/// </remarks>
internal sealed class EmptyPolytopeRule() : LintRule(
    new("AC104", "empty-polytope", Severity.Error, "bounds of groups and constraints that cannot hold together with those of their sources"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var kind in (ReadOnlySpan<ConflictKind>)[ConflictKind.FloorsExceedGroupCap, ConflictKind.CapsBelowGroupFloor, ConflictKind.WeightedSum])
        {
            foreach (var conflict in SharedConflict.Find(context, kind))
            {
                // A bound of a group without sources is AC117's, what a warmup does not have AC207's.
                var isAlone = conflict.Explanation.Conflict.Members.Length == 1;
                if (conflict.HasAbsence
                    || (isAlone && conflict.First.OriginOf(conflict.Explanation.Conflict.Members[0].Id)?.Kind != ConstraintKind.Constraint))
                {
                    continue;
                }

                sink.Report(At(
                    conflict.Primary.Place,
                    $"{conflict.Explanation.Sentence}: no mix satisfies {(isAlone ? "it" : "them")}, so {conflict.Regimes} cannot run",
                    conflict.Primary.Text) with
                {
                    Secondary = conflict.Secondary,
                    Notes = context.Run.Trainer?.WhenInfeasible is { } outcome ? [outcome] : [],
                    Subjects = conflict.Subjects,
                    Help = HelpFor(conflict.Explanation.Conflict) + SharedConflict.RepairHint,
                    Fix = context.LeastRepair,
                });
            }
        }
    }

    private static string HelpFor(PolytopeConflict conflict)
    {
        if (conflict.Kind == ConflictKind.WeightedSum)
        {
            return conflict.Members.Length == 1
                ? "shares sum to 1, and 50% is written `50%` or `0.5`"
                : "loosen one of these bounds, or several, until the sums meet";
        }

        var (by, to) = (Figures.Exact(conflict.Excess), Figures.Exact(conflict.Total));
        return conflict.Kind == ConflictKind.FloorsExceedGroupCap
            ? $"lower floors by at least {by} together, or raise the group's cap to at least {to}"
            : $"raise caps by {by} together, or lower the group's floor to {to}";
    }
}
