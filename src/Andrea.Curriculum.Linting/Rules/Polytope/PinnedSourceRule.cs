using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC110: sources that can have only one share, although others are free and no bound of their own says so.</summary>
/// <remarks>
/// <para>
/// Floors of 0.3 and 0.2 fill a group with cap 0.5: each of the two is a floor to the eye, and in truth a fixed share. Of sources
/// without groups all are pinned or none (then there is one mix, AC109).
/// </para>
/// <para>Write floor and cap of the same number where a fixed share is meant; then the rule is silent.</para>
/// </remarks>
internal sealed class PinnedSourceRule() : LintRule(
    new("AC110", "pinned-source", Severity.Info, "a source that other bounds leave a single share"))
{
    private const int MostMarked = 6;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var seen = new HashSet<FileSpan>();
        foreach (var regime in context.Live)
        {
            if (regime.KeepsWrittenMix || regime.FeasiblePolytope is not { Dimension: > 0 } polytope)
            {
                continue;
            }

            int[] pinned = [.. Enumerable.Range(0, polytope.Count).Where(i => polytope.IsPinned(i) && !IsWritten(regime, i))];
            if (pinned.Length > 0 && seen.Add(PlaceOf(regime, pinned[0])))
            {
                sink.Report(Describe(regime, polytope, pinned));
            }
        }
    }

    private static bool IsWritten(RegimeAnalysis regime, int source) =>
        !regime.Regime.IsAvailable(source)
        || regime.Regime.Caps[source] is { Value.IsZero: true }
        || (regime.Regime.Floors[source] is { } floor && regime.Regime.Caps[source] is { } cap && floor.Value == cap.Value);

    private static FileSpan PlaceOf(RegimeAnalysis regime, int source) =>
        regime.Regime.Floors[source]?.Place ?? regime.Regime.Caps[source]?.Place ?? regime.Run.Sources[source].Name.Place;

    private static ImmutableArray<Label> Marks(RegimeAnalysis regime, ReachablePolytope polytope, int[] pinned) =>
        [.. pinned.Take(MostMarked).Select(i => new Label(PlaceOf(regime, i), $"always {Figures.Exact(polytope.TightFloor(i))}"))];

    private Finding Describe(RegimeAnalysis regime, ReachablePolytope polytope, int[] pinned)
    {
        var marks = Marks(regime, polytope, pinned);
        return At(
            marks[0].Place,
            $"other bounds leave {Names.List(Array.ConvertAll(pinned, regime.SourceName))} a single share in `{regime.Regime.Name}`, "
                + $"although {Figures.Count(polytope.FreeSources.Length)} other sources are free",
            marks[0].Text) with
        {
            Secondary = marks[1..],
            Subjects = [Subject.Regime(regime.Regime.Name)],
            Help = $"write it as floor and cap if it is meant, or leave {(pinned.Length == 1 ? "it" : "them")} room",
        };
    }
}
