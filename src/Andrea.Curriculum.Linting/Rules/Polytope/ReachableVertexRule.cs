using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC113: under an adaptive bandit, sources that may take a share of at least <c>camping_share</c>.</summary>
/// <remarks>
/// <para>
/// The greatest share of a source is min(its cap, 1 - sum of the other floors). A floor alone does not bound it: with a floor of 0.5 on
/// one source the mix (1, 0, ...) is still reachable. A bandit phase goes to the vertex that its rule likes best; without caps that
/// vertex is one source and nothing else. ANDREA's first run camped near the vertex of a repetitive source until it wrote
/// "region region region"; in simulation every bandit phase without caps sits at such a vertex whatever the exploration constant.
/// </para>
/// <para>
/// A source whose least reachable share is already that great is not named: somebody wrote it so. Only policies that adapt are
/// looked at, and only when the file writes a bandit.
/// </para>
/// <para>Write a cap on every source that the bandit may like too much: <c>caps: {repo-docs: 0.25, ...}</c>.</para>
/// </remarks>
internal sealed class ReachableVertexRule() : LintRule(
    new("AC113", "reachable-vertex", Severity.Warning, "a bandit that may give nearly the whole mix to one source"))
{
    private const int MostMarked = 3;

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts | RuleNeeds.Bandit;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Live)
        {
            if (regime.Regime.Bandit.IsWrittenAndAdaptive && regime.FeasiblePolytope is { Dimension: > 0 } polytope)
            {
                Check(context, regime, polytope, sink);
            }
        }
    }

    private void Check(LintContext context, RegimeAnalysis regime, ReachablePolytope polytope, FindingSink sink)
    {
        var threshold = context.Thresholds.CampingShare;
        int[] sources = [.. polytope.FreeSources.Where(i => polytope.TightCap(i) >= threshold && polytope.TightFloor(i) < threshold)];
        if (sources.Length == 0)
        {
            return;
        }

        var names = Array.ConvertAll(sources, regime.SourceName);
        var who = sources.Length == polytope.FreeSources.Length && sources.Length > 2
            ? $"each of the {Figures.Count(sources.Length)} sources"
            : Names.List(names);
        sink.Report(At(
            PlaceOf(regime.Regime),
            $"in `{regime.Regime.Name}`, {who} may take a share of {Figures.Exact(threshold)} or more: a bandit phase can be one source and nothing else") with
        {
            Secondary = SecondaryOf(regime, sources),
            Notes = [Arithmetic(regime, polytope, sources[0])],
            Subjects = [Subject.Regime(regime.Regime.Name)],
            Help = polytope.Shape == PolytopeShape.Raw
                ? RawHelp(polytope, sources[0], names[0])
                : $"write {(sources.Length == 1 ? "a cap" : "caps")}, for instance `caps: {{{Caps(names, sources, polytope, threshold)}}}`",
        });
    }

    private static FileSpan PlaceOf(Regime regime) => regime.Kind switch
    {
        RegimeKind.Warmup => regime.Scope.WarmupSourcesPlace ?? BanditPlace.Of(regime),
        RegimeKind.Pivot => regime.Scope.Name.Place ?? regime.Scope.Place,
        _ => BanditPlace.Of(regime),
    };

    private static ImmutableArray<Label> SecondaryOf(RegimeAnalysis regime, int[] sources) => sources.Length > MostMarked
        ? []
        : [.. sources.Select(i => new Label(regime.Run.Sources[i].Name.Place, "no cap holds it"))];

    private static string Arithmetic(RegimeAnalysis regime, ReachablePolytope polytope, int source)
    {
        var floors = Rational.Zero;
        for (var i = 0; i < polytope.Count; i++)
        {
            floors += i == source ? Rational.Zero : Rational.Max(polytope.Constraints.Floors[i].Value, Rational.Zero);
        }

        var cap = polytope.Constraints.Caps[source].Value;
        if (polytope.Shape == PolytopeShape.Raw || Rational.Min(cap, Rational.One - floors) != polytope.TightCap(source))
        {
            return $"greatest share of `{regime.SourceName(source)}` under all bounds of sources and groups: {Figures.Exact(polytope.TightCap(source))}";
        }

        return $"greatest share of `{regime.SourceName(source)}`: min(cap {Figures.Exact(cap)}, 1 - {Figures.Exact(floors)} of other floors) = "
            + Figures.Exact(polytope.TightCap(source));
    }

    /// <summary>
    /// Of raw weights a cap u leaves the share u / (u + floors of the others): as much as those for half of the mix, and no cap at all
    /// holds a source when they are 0.
    /// </summary>
    private static string RawHelp(ReachablePolytope polytope, int source, string name)
    {
        var floors = Rational.Zero;
        for (var i = 0; i < polytope.Count; i++)
        {
            floors += i == source ? Rational.Zero : Rational.Max(polytope.Constraints.Floors[i].Value, Rational.Zero);
        }

        return floors.IsZero || polytope.Constraints.Floors[source].Value > floors
            ? "write raw floors for the other sources: a raw cap u leaves the share u / (u + floors of the others)"
            : $"write a raw cap, for instance `caps: {{{name}: {ExactText.FormatRounded(floors, 3)}}}`: a raw cap u leaves the share u / (u + {Figures.Exact(floors)})";
    }

    /// <summary>
    /// Caps that would do: half of the mix (three quarters where one or two sources have to fill it), or halfway from the least share
    /// to the threshold where that is more. They leave the polytope its dimension.
    /// </summary>
    private static string Caps(string[] names, int[] sources, ReachablePolytope polytope, Rational threshold)
    {
        const int MostListed = 4;
        var usual = sources.Length > 2 ? Rational.Of(1, 2) : Rational.Of(3, 4);
        var parts = new List<string>();
        for (var k = 0; k < Math.Min(sources.Length, MostListed); k++)
        {
            var least = polytope.TightFloor(sources[k]);
            var cap = least < usual && usual < threshold ? usual : (least + threshold) / 2;
            parts.Add($"{names[k]}: {ExactText.FormatRounded(cap, 3)}");
        }

        return string.Join(", ", parts) + (sources.Length > MostListed ? ", ..." : "");
    }
}
