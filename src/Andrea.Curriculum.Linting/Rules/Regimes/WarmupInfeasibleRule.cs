using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Linting.Rules.Polytope;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC207: bounds that the warmup's sources cannot keep while the other sources are absent.</summary>
/// <remarks>
/// Bounds are written with all sources in mind; the warmup keeps them and takes the other sources away. Two sources with caps 0.4 and 0.3
/// fill 0.7 of every batch until the warmup ends, and nothing may fill the rest: the run stops at its first step. So it does with a
/// constraint that asks for a source which the warmup does not have.
/// </remarks>
internal sealed class WarmupInfeasibleRule() : LintRule(
    new("AC207", "warmup-infeasible", Severity.Error, "bounds that the warmup's sources cannot keep without the others"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var kind in (ReadOnlySpan<ConflictKind>)[ConflictKind.CapsBelowOne, ConflictKind.CapsBelowGroupFloor, ConflictKind.WeightedSum])
        {
            foreach (var conflict in SharedConflict.Find(context, kind))
            {
                if (conflict.HasAbsence)
                {
                    sink.Report(Describe(conflict));
                }
            }
        }
    }

    private Finding Describe(SharedConflict conflict)
    {
        var scope = conflict.First.Regime.Scope;
        return At(
            scope.WarmupSourcesPlace ?? scope.Place,
            $"{conflict.Explanation.Sentence}: no mix {(conflict.Explanation.Conflict.Kind == ConflictKind.CapsBelowOne ? "can be filled" : "satisfies them")}, "
                + $"so {conflict.Regimes} cannot run",
            "only these are there") with
        {
            Secondary = conflict.Labels,
            Subjects = conflict.Subjects,
            Help = HelpFor(conflict.Explanation.Conflict),
        };
    }

    private static string HelpFor(PolytopeConflict conflict) => conflict switch
    {
        { Kind: not ConflictKind.CapsBelowOne } => $"add sources to `curriculum_warmup_sources`, or loosen these bounds{SharedConflict.RepairHint}",
        { Total.IsZero: true } => "let at least one of the warmup's sources in",
        _ => $"add sources to `curriculum_warmup_sources`, or raise caps by {Figures.Exact(conflict.Excess)} together{SharedConflict.RepairHint}",
    };
}
