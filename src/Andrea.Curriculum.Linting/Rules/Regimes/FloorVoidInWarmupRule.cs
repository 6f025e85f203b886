using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC206: floored sources that are absent from the warmup, once per warmup.</summary>
/// <remarks>
/// A floor says "never below", yet in the warmup the source has share 0: its floor is void until the warmup ends. The bandit also
/// learns nothing about it until then.
/// </remarks>
internal sealed class FloorVoidInWarmupRule() : LintRule(
    new("AC206", "floor-void-in-warmup", Severity.Info, "floored sources that the warmup does not have"))
{
    private const int MostMarked = 6;

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Sources | RuleNeeds.Warmups | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Regimes)
        {
            if (regime is not { Kind: RegimeKind.Warmup, IsDead: false, IsPast: false })
            {
                continue;
            }

            SourceShare[] floors = [.. regime.VoidFloors.Where(floor => floor.Value is { Value.Sign: > 0 })];
            if (floors.Length == 0)
            {
                continue;
            }

            var names = Array.ConvertAll(floors, floor => context.Run.Sources[floor.Source].Name.Value);
            sink.Report(At(
                regime.Scope.WarmupSourcesPlace ?? regime.Scope.Place,
                $"`{regime.Name}` does not have {Names.List(names)}: {(names.Length == 1 ? "its floor is" : "their floors are")} void until it ends",
                names.Length == 1 ? "not among these" : "none of them is among these") with
            {
                Secondary = [.. floors.Take(MostMarked).Zip(names, (floor, name) => new Label(floor.Value!.Value.Place, $"floor {Figures.Exact(floor.Value.Value.Value)} of `{name}`"))],
                Help = "add what must be in every mix to `curriculum_warmup_sources`, or leave it as it is",
            });
        }
    }
}
