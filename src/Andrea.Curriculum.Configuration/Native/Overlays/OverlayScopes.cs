using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native.Overlays;

/// <summary>Lays the scopes of an overlay over the stages of a trainer's file.</summary>
internal static class OverlayScopes
{
    /// <summary>A stage with what a scope says of it: the scope's bounds, and its mix and bandit where it has them.</summary>
    /// <param name="stage">The trainer's stage.</param>
    /// <param name="scope">The overlay's scope; its name and place count where it writes them.</param>
    public static RegimeScope Lay(RegimeScope stage, RegimeScope scope) => scope with
    {
        Name = scope.Name.IsAssumed ? stage.Name : scope.Name,
        FromStep = stage.FromStep,
        Mix = scope.Mix ?? stage.Mix,
        MixIsUnknown = scope.Mix is null && stage.MixIsUnknown,
        Floors = Tighter(stage.Floors, scope.Floors, static (own, other) => own >= other),
        Caps = Tighter(stage.Caps, scope.Caps, static (own, other) => own <= other),
        Groups = GroupInheritance.Merge(stage.Groups, scope.Groups),
        Constraints = stage.Constraints.AddRange(scope.Constraints),
        Bandit = scope.Bandit ?? stage.Bandit,
    };

    /// <summary>The bounds of both: what follows from the trainer's file holds whatever the overlay says, unless that lifts it.</summary>
    private static ImmutableArray<SourceShare> Tighter(
        ImmutableArray<SourceShare> stage, ImmutableArray<SourceShare> scope, Func<Rational, Rational, bool> isTighter) =>
    [
        .. stage,
        .. scope.Where(written => !stage.Any(bound => bound.Source == written.Source
            && bound.Value is { } own && written.Value is { } other && !isTighter(other.Value, own.Value))),
    ];

    /// <summary>
    /// The pivots: every stage but the first, with the entry of its name laid over it, and the entries that are pivots of their own,
    /// in order of time. Where the overlay writes a bandit for the whole run, the stages keep no static policy.
    /// </summary>
    /// <param name="stages">The trainer's stages but the first.</param>
    /// <param name="entries">The overlay's entries of <c>regimes</c>.</param>
    /// <param name="hasBandit">Whether the overlay writes a bandit at the top level.</param>
    public static ImmutableArray<RegimeScope> Pivots(
        ImmutableArray<RegimeScope> stages, ImmutableArray<RegimeScope> entries, bool hasBandit)
    {
        var pivots = new List<RegimeScope>();
        var byName = new Dictionary<string, RegimeScope>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byName.TryAdd(entry.Name.Value, entry);
        }

        foreach (var stage in stages)
        {
            var own = hasBandit ? stage with { Bandit = null } : stage;
            pivots.Add(byName.Remove(stage.Name.Value, out var entry) ? Lay(own, entry) : own);
        }

        pivots.AddRange(entries.Where(entry => byName.ContainsValue(entry)));
        return [.. pivots.OrderBy(pivot => pivot.FromStep!.Value.Value)];
    }
}
