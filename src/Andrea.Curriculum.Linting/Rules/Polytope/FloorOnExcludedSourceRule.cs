using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC106: a floor above 0 and an exclusion, or cap 0, of the same source written in the same scope.</summary>
/// <remarks>
/// An exclusion is cap 0, and a pivot's exclusion drops a floor that it inherits. Written side by side the two contradict each
/// other, and which one was meant cannot be known: <c>floors: {repo-docs: 0.1}</c> with <c>exclude: [repo-docs]</c>. Also where the scope's own regime
/// is over when the run resumes: the regimes behind it inherit the bounds.
/// </remarks>
internal sealed class FloorOnExcludedSourceRule() : LintRule(
    new("AC106", "floor-on-excluded-source", Severity.Error, "a floor above 0 and an exclusion or cap 0 of one source in the same scope"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Sources | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        Check(context, context.Run.Own, sink);
        foreach (var pivot in context.Run.Pivots)
        {
            Check(context, pivot, sink);
        }
    }

    private void Check(LintContext context, RegimeScope scope, FindingSink sink)
    {
        if (scope.Floors.IsEmpty)
        {
            return;
        }

        var exclusions = Exclusions(scope);
        foreach (var floor in scope.Floors)
        {
            if (floor.Value is { Value.Sign: > 0 } value && exclusions.TryGetValue(floor.Source, out var exclusion))
            {
                var (place, what) = exclusion;
                var name = context.Run.Sources[floor.Source].Name.Value;
                sink.Report(At(
                    value.Place,
                    $"`{name}` has a floor of {Figures.Exact(value.Value)} and {what} in the same place: it must have a share and may not have one",
                    $"floor {Figures.Exact(value.Value)}") with
                {
                    Secondary = [new Label(Wording.Place.FirstLine(place), what)],
                    Help = "remove the one that is not meant",
                });
            }
        }
    }

    private static Dictionary<int, (FileSpan Place, string What)> Exclusions(RegimeScope scope)
    {
        var exclusions = new Dictionary<int, (FileSpan, string)>();
        foreach (var excluded in scope.Exclude)
        {
            exclusions.TryAdd(excluded.Source, (excluded.Place, excluded.Group is { } group ? $"is excluded with group `{group}`" : "is excluded"));
        }

        foreach (var cap in scope.Caps)
        {
            if (cap.Value is { Value.IsZero: true } zero)
            {
                exclusions.TryAdd(cap.Source, (zero.Place, "has cap 0"));
            }
        }

        return exclusions;
    }
}
