using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC111: a cap of a source or group that the other bounds imply in every regime that it reaches.</summary>
/// <remarks>
/// <para>
/// With floors that sum to 0.7 no other source can exceed 0.3, and a cap of 0.4 never acts. Whoever wrote it counts on a limit that is
/// not the one in force: in ANDREA's polish a floor of 0.7 makes the cap 0.25 of <c>dictionary</c> trim only 0.05.
/// </para>
/// <para>
/// Decided exactly. Caps and floors found together may be removed together. A cap of 1 and an exclusion are never redundant, and a bound
/// that replaces an inherited one is not either: without it the inherited one would be back.
/// </para>
/// <para>
/// A cap of a raw weight acts through the floors of the other weights only: where these have none, halving all weights halves this one, too,
/// and no share changes.
/// </para>
/// </remarks>
internal sealed class RedundantCapRule() : LintRule(
    new("AC111", "redundant-cap", Severity.Info, "a cap that the other bounds imply in every regime that it reaches"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var words in RedundantBoundWords.Of(context, ConstraintKind.Cap))
        {
            sink.Report(At(words.Primary.Place, words.Message, words.Primary.Text) with
            {
                Secondary = words.Secondary,
                Help = words.Help,
                Fix = words.FixIn(context),
            });
        }
    }
}
