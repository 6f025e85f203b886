using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC103: caps that cannot reach 1 together, excluded sources counted as cap 0.</summary>
/// <remarks>
/// <para>
/// Four sources with caps 0.3, 0.3, 0.2 and 0.1 can fill 0.9 of every batch; nothing may fill the rest. It happens when an exclusion
/// takes away the source that had no cap; of a warmup that does so, AC207 speaks.
/// </para>
/// <para>Sums are exact: ten caps of 0.1 reach 1.</para>
/// </remarks>
internal sealed class CapsBelowOneRule() : LintRule(
    new("AC103", "caps-below-one", Severity.Error, "caps that cannot reach 1 together"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var conflict in SharedConflict.Find(context, ConflictKind.CapsBelowOne))
        {
            if (conflict.HasAbsence)
            {
                continue;
            }

            sink.Report(At(
                conflict.Primary.Place,
                $"{conflict.Explanation.Sentence}: no mix can be filled, so {conflict.Regimes} cannot run",
                conflict.Primary.Text) with
            {
                Secondary = conflict.Secondary,
                Notes = context.Run.Trainer?.WhenInfeasible is { } outcome ? [outcome] : [],
                Subjects = conflict.Subjects,
                Help = conflict.Explanation.Conflict.Total.IsZero ? "let at least one source in" : $"raise caps by {Figures.Exact(conflict.Explanation.Conflict.Excess)} together, or let another source in{SharedConflict.RepairHint}",
            });
        }
    }
}
