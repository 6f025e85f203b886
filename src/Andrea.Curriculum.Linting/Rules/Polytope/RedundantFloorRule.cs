using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC112: a floor of a source or group that the other bounds imply in every regime that it reaches.</summary>
/// <remarks>
/// Caps of 0.3 and 0.4 leave at least 0.3 to the third of three sources: its floor of 0.2 never acts. Decided exactly, after the caps
/// that are redundant themselves are gone (AC111): of a cap and a floor that imply each other only the cap is reported. A floor of 0 is
/// never redundant.
/// </remarks>
internal sealed class RedundantFloorRule() : LintRule(
    new("AC112", "redundant-floor", Severity.Info, "a floor that the other bounds imply in every regime that it reaches"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var words in RedundantBoundWords.Of(context, ConstraintKind.Floor))
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
