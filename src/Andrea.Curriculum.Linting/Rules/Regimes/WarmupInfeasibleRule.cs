using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Linting.Rules.Polytope;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC207: caps of the warmup's sources that cannot reach 1 while the other sources are absent.</summary>
/// <remarks>
/// Caps are written with all sources in mind; the warmup keeps them and takes the other sources away. Two sources with caps 0.4 and 0.3
/// fill 0.7 of every batch until the warmup ends, and nothing may fill the rest: the run stops at its first step.
/// </remarks>
internal sealed class WarmupInfeasibleRule() : LintRule(
    new("AC207", "warmup-infeasible", Severity.Error, "caps of the warmup's sources that cannot reach 1 without the others"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var conflict in SharedConflict.Find(context, ConflictKind.CapsBelowOne))
        {
            if (!conflict.HasAbsence)
            {
                continue;
            }

            var isClosed = conflict.Explanation.Conflict.Total.IsZero;
            var scope = conflict.First.Regime.Scope;
            sink.Report(At(
                scope.WarmupSourcesPlace ?? scope.Place,
                $"{conflict.Explanation.Sentence}: no mix can be filled, so {conflict.Regimes} cannot run",
                "only these are there") with
            {
                Secondary = conflict.Labels,
                Subjects = conflict.Subjects,
                Help = isClosed
                    ? "let at least one of the warmup's sources in"
                    : $"add sources to `curriculum_warmup_sources`, or raise caps by {Figures.Exact(conflict.Explanation.Conflict.Excess)} together",
            });
        }
    }
}
