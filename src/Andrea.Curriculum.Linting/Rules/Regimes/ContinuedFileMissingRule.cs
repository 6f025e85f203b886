using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC219: <c>continues</c> names no file that can be read as the run before: none, a broken one, or this one itself.</summary>
/// <remarks>
/// A run that continues another one is checked against it: a floored source that the pivot drops (AC212), a trained regime that differs
/// (AC216), a learning rate that jumps (AC409). Without the other file those checks say nothing, which looks like a clean bill.
/// </remarks>
internal sealed class ContinuedFileMissingRule() : LintRule(
    new("AC219", "continued-file-missing", Severity.Error, "a `continues` that names no readable run before this one"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Continues is not { } continues
            || (context.ContinuedProblem ?? (context.ContinuedReading is { IsUsable: false } broken ? ProblemOf(broken) : null)) is not { } problem)
        {
            return;
        }

        sink.Report(At(
            continues.Place,
            $"`{continues.Value}`, which this run continues, {problem}: the pivot between the two is not checked",
            "continued here") with
        {
            Secondary = context.ContinuedReading is { IsUsable: false } reading ? [.. FirstError(reading)] : [],
            Help = "name the file of the run before, relative to this one, or leave `continues` out",
        });
    }

    private static string ProblemOf(TrainingRunReading broken) => broken.Plan is null ? "is no curriculum" : "has errors of its own";

    private static Label[] FirstError(TrainingRunReading broken)
    {
        foreach (var problem in broken.Problems)
        {
            if (problem.Severity == Severity.Error)
            {
                return [new Label(problem.Primary.Place, problem.Rule.Code)];
            }
        }

        return [];
    }
}
