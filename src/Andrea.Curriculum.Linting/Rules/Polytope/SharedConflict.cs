using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Conflicts;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>A conflict and every regime that inherits it, so that one cause is reported once.</summary>
/// <param name="explanation">The conflict in words and places.</param>
/// <param name="first">The earliest regime that has it.</param>
internal sealed class SharedConflict(ConflictExplanation explanation, RegimeAnalysis first)
{
    /// <summary>The end of a help: where the least change is worked out.</summary>
    public const string RepairHint = "; `andrea solve --repair` finds the least change";

    private const int MostLabels = 12;

    private readonly List<string> _regimes = [];

    /// <summary>The conflict in words and places.</summary>
    public ConflictExplanation Explanation { get; } = explanation;

    /// <summary>The earliest regime that has it.</summary>
    public RegimeAnalysis First => first;

    /// <summary>True when sources that a warmup does not have take part.</summary>
    public bool HasAbsence => Explanation.Conflict.Members.Any(member => first.OriginOf(member.Id)?.Kind == ConstraintKind.Absence);

    /// <summary>The names of the regimes, in a sentence.</summary>
    public string Regimes => Names.List(_regimes);

    /// <summary>One subject per regime.</summary>
    public ImmutableArray<string> Subjects => [.. _regimes.Select(Subject.Regime)];

    /// <summary>The place of the first bound of the conflict.</summary>
    public Label Primary => Explanation.Labels is [var label, ..]
        ? label
        : new Label(first.Regime.Scope.WarmupSourcesPlace ?? first.Regime.Scope.Place, "");

    /// <summary>All bounds with a place of their own, as far as a person reads them.</summary>
    public ImmutableArray<Label> Labels => [.. Explanation.Labels.Where(label => label.Place != first.Regime.Scope.WarmupSourcesPlace).Take(MostLabels)];

    /// <summary>The other bounds, as far as a person reads them.</summary>
    public ImmutableArray<Label> Secondary => [.. Explanation.Labels.Skip(1).Take(MostLabels)];

    /// <summary>The conflicts of one kind over all regimes that still have steps to run; of a floor above a cap, one per source and one of a group.</summary>
    public static List<SharedConflict> Find(LintContext context, ConflictKind kind)
    {
        var shared = new List<SharedConflict>();
        var byPlace = new Dictionary<FileSpan, List<SharedConflict>>();
        foreach (var regime in context.Live)
        {
            // A warmup without sources is AC201's.
            if (!regime.Regime.Present.Contains(true) || regime.Polytope is not { IsFeasible: false } polytope)
            {
                continue;
            }

            foreach (var conflict in kind == ConflictKind.FloorAboveCap ? FloorsAboveCaps(polytope) : [polytope.Conflict!])
            {
                if (conflict.Kind == kind)
                {
                    Add(shared, byPlace, ConflictExplanation.Of(regime, conflict), regime);
                }
            }
        }

        return shared;
    }

    private static IEnumerable<PolytopeConflict> FloorsAboveCaps(ReachablePolytope polytope)
    {
        if (polytope.Conflict is { Kind: ConflictKind.FloorAboveCap } conflict && conflict.Members.Any(member => member.IsGroup))
        {
            yield return conflict;
        }

        var (floors, caps) = (polytope.Constraints.Floors, polytope.Constraints.Caps);
        for (var i = 0; i < polytope.Count; i++)
        {
            var (floor, cap) = (floors[i], caps[i]);
            if (floor.Value > cap.Value && floor.Id.IsWritten && cap.Id.IsWritten)
            {
                yield return new PolytopeConflict(
                    ConflictKind.FloorAboveCap,
                    [new ConflictMember(i, floor.Id, floor.Value), new ConflictMember(i, cap.Id, cap.Value)],
                    floor.Value,
                    cap.Value);
            }
        }
    }

    private static void Add(
        List<SharedConflict> shared, Dictionary<FileSpan, List<SharedConflict>> byPlace, ConflictExplanation explanation, RegimeAnalysis regime)
    {
        var conflict = new SharedConflict(explanation, regime);
        if (!byPlace.TryGetValue(conflict.Primary.Place, out var candidates))
        {
            byPlace.Add(conflict.Primary.Place, candidates = []);
        }

        var same = candidates.Find(other => Places(other.Explanation).SequenceEqual(Places(explanation)));
        if (same is null)
        {
            same = conflict;
            candidates.Add(same);
            shared.Add(same);
        }

        same._regimes.Add(regime.Regime.Name);
    }

    private static IEnumerable<FileSpan> Places(ConflictExplanation explanation) => explanation.Labels.Select(label => label.Place);
}
