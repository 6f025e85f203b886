using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC121: under an adaptive bandit, sources of a tag in <c>watched_tags</c> that may together reach <c>camping_share</c>.</summary>
/// <remarks>
/// <para>
/// Caps of 0.5 on each of two repetitive sources hold each of them back, and leave the mix (0.5, 0.5, 0, ...) reachable: the bandit camps
/// on the kind instead of the source. A cap on a group holds them together.
/// </para>
/// <para>
/// <c>watched_tags</c> is <c>repetitive</c> unless settings say otherwise. Silent where one of the sources alone may get that much
/// (AC113), has no cap at all (AC309), or where floors give them that much anyway.
/// </para>
/// </remarks>
internal sealed class TagConcentrationRule() : LintRule(
    new("AC121", "tag-concentration", Severity.Warning, "a bandit that may give nearly the whole mix to sources of one watched tag"))
{
    private const int MostMarked = 6;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var tag in context.Thresholds.WatchedTags)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var regime in context.Live)
            {
                if (regime.Regime.Bandit.IsWrittenAndAdaptive && regime.FeasiblePolytope is { Dimension: > 0 } polytope
                    && Members(regime, tag) is { Length: > 1 } members
                    && Concentration(context, regime, polytope, members) is { } total && seen.Add(string.Join(' ', members)))
                {
                    sink.Report(Describe(context, regime, tag, members, total));
                }
            }
        }
    }

    private static ImmutableArray<int> Members(RegimeAnalysis regime, string tag) =>
    [
        .. Enumerable.Range(0, regime.Run.Sources.Length)
            .Where(i => regime.Regime.IsAvailable(i) && regime.Run.Sources[i].Tags.Any(other => other.Value == tag)),
    ];

    private static Rational? Concentration(
        LintContext context, RegimeAnalysis regime, ReachablePolytope polytope, ImmutableArray<int> members)
    {
        var threshold = context.Thresholds.CampingShare;
        if (members.Any(i => polytope.TightCap(i) >= threshold))
        {
            return null;
        }

        return SetShare.Of(regime, members) is var (least, greatest) && greatest >= threshold && least < threshold ? greatest : null;
    }

    private Finding Describe(LintContext context, RegimeAnalysis regime, string tag, ImmutableArray<int> members, Rational total)
    {
        string[] names = [.. members.Select(regime.SourceName)];
        return At(
            regime.Run.Sources[members[0]].Name.Place,
            $"in `{regime.Regime.Name}`, {Names.List(names)} may together take a share of {Figures.Exact(total)}: all of them are `{tag}`",
            tag) with
        {
            Secondary = [.. members.Skip(1).Take(MostMarked).Select(i => new Label(regime.Run.Sources[i].Name.Place, tag))],
            Notes = [$"{Figures.Exact(context.Thresholds.CampingShare)} or more is `camping_share`; `watched_tags` says which tags are looked at"],
            Subjects = [Subject.Regime(regime.Regime.Name), .. names.Select(Subject.Uncapped)],
            Help = regime.Polytope is { Shape: PolytopeShape.Raw }
                ? "raise the raw floors of the others, or lower the raw caps of these: weights are divided by their sum"
                : $"cap them together: `groups: [{{name: {tag}-sources, tags: [{tag}], cap: 0.5}}]`",
        };
    }
}
