using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC102: floors that sum to more than 1; the smallest such set is named.</summary>
/// <remarks>
/// <para>
/// Shares sum to 1, so floors of 0.7, 0.25 and 0.1 ask for 1.05. A trainer that divides by the sum gives each 1/1.05 of what was
/// written and says nothing. The example floors of the ANDREA course (0.8, 0.8, 0.7, 0.7) sum to 3.0: as shares they cannot hold.
/// </para>
/// <para>Sums are exact: ten floors of 0.1 are one legal mix, ten floors of 0.1000000000000000001 are none.</para>
/// </remarks>
internal sealed class FloorsExceedOneRule() : LintRule(
    new("AC102", "floors-exceed-one", Severity.Error, "floors that sum to more than 1; the smallest such set is named"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var conflict in SharedConflict.Find(context, ConflictKind.FloorsExceedOne))
        {
            // Sources in groups with floors do not add to these, so of those only the conflict's own sum means something.
            var sum = conflict.Explanation.Conflict;
            var all = sum.Members.Any(member => member.IsGroup) ? sum.Total : SumOfFloors(conflict.First.Regime);
            sink.Report(At(
                conflict.Primary.Place,
                $"{conflict.Explanation.Sentence}: no mix satisfies them, so {conflict.Regimes} cannot run",
                conflict.Primary.Text) with
            {
                Secondary = conflict.Secondary,
                Subjects = conflict.Subjects,
                Notes = all == sum.Total ? [] : [$"all floors of `{conflict.First.Regime.Name}` sum to {Figures.Exact(all)}"],
                Help = $"lower floors by {Figures.Exact(all - Rational.One)} together; "
                    + "if they are weights that the trainer divides by their sum, write `bounds: raw`" + SharedConflict.RepairHint,
            });
        }
    }

    private static Rational SumOfFloors(Regime regime)
    {
        var sum = Rational.Zero;
        foreach (var floor in regime.Floors)
        {
            sum += floor is { Value: { Sign: > 0 } value } ? value : Rational.Zero;
        }

        return sum;
    }
}
