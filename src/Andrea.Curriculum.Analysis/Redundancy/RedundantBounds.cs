using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Redundancy;

/// <summary>
/// Finds bounds that change nothing. Caps are tried before floors, each in the order of the text, and each against what is left when
/// those found before it are gone: all that are found may be removed together.
/// </summary>
/// <remarks>
/// Only where every regime that a bound reaches is decided, not empty, has more than one mix and reads its bounds. A bound that
/// replaces an inherited one is never found: without it the inherited one would be back.
/// </remarks>
public static class RedundantBounds
{
    /// <summary>The bounds, in the order tried.</summary>
    public static ImmutableArray<RedundantBound> Find(RunAnalysis run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var candidates = Candidates(run);
        var systems = new Dictionary<RegimeAnalysis, WorkingBounds?>();
        var found = ImmutableArray.CreateBuilder<RedundantBound>();
        foreach (var candidate in candidates)
        {
            var reached = candidate.Regimes.ConvertAll(regime => SystemOf(systems, regime));
            if (!candidate.Regimes.Exists(regime => !regime.Regime.IsPast) || !reached.TrueForAll(system => system?.IsImplied(candidate) == true))
            {
                continue;
            }

            reached.ForEach(system => system!.Remove(candidate));
            found.Add(new RedundantBound(
                candidate.Kind, candidate.Source, candidate.Group, candidate.Bound, Implied(candidate), [.. candidate.Regimes]));
        }

        return found.ToImmutable();
    }

    private static WorkingBounds? SystemOf(Dictionary<RegimeAnalysis, WorkingBounds?> systems, RegimeAnalysis regime)
    {
        if (!systems.TryGetValue(regime, out var system))
        {
            system = !regime.KeepsWrittenMix && regime.FeasiblePolytope is { Dimension: > 0 } polytope ? new WorkingBounds(regime, polytope) : null;
            systems.Add(regime, system);
        }

        return system;
    }

    private static Rational Implied(BoundCandidate candidate)
    {
        var isCap = candidate.Kind == ConstraintKind.Cap;
        var implied = isCap ? Rational.Zero : Rational.One;
        foreach (var regime in candidate.Regimes)
        {
            var (floor, cap) = WorkingBounds.Tight(regime, candidate);
            implied = isCap ? Rational.Max(implied, cap) : Rational.Min(implied, floor);
        }

        return implied;
    }

    private static List<BoundCandidate> Candidates(RunAnalysis run)
    {
        var byPlace = new Dictionary<FileSpan, BoundCandidate>();
        Regime? inherited = null;
        Regime? last = null;
        foreach (var regime in run.Regimes)
        {
            if (last is not null && last.Scope != regime.Regime.Scope)
            {
                inherited = last;
            }

            last = regime.Regime;
            if (!regime.Regime.IsDead)
            {
                AddSources(byPlace, regime, inherited);
                AddGroups(byPlace, regime, inherited);
            }
        }

        return [.. byPlace.Values.Where(candidate => !candidate.IsRestated)
            .OrderBy(candidate => candidate.Kind == ConstraintKind.Floor).ThenBy(candidate => candidate.Bound.Place.Span.Start)];
    }

    private static void AddSources(Dictionary<FileSpan, BoundCandidate> byPlace, RegimeAnalysis regime, Regime? inherited)
    {
        for (var i = 0; i < regime.Regime.Present.Length; i++)
        {
            if (regime.Regime.IsAvailable(i))
            {
                Add(byPlace, regime, ConstraintKind.Cap, i, -1, regime.Regime.Caps[i], inherited?.Caps[i]);
                Add(byPlace, regime, ConstraintKind.Floor, i, -1, regime.Regime.Floors[i], inherited?.Floors[i]);
            }
        }
    }

    private static void AddGroups(Dictionary<FileSpan, BoundCandidate> byPlace, RegimeAnalysis regime, Regime? inherited)
    {
        for (var g = 0; g < regime.Regime.Groups.Length; g++)
        {
            var group = regime.Regime.Groups[g];
            if (!group.Members.Any(regime.Regime.IsAvailable))
            {
                continue;
            }

            var before = inherited is { } earlier && g < earlier.Groups.Length ? earlier.Groups[g] : null;
            Add(byPlace, regime, ConstraintKind.Cap, -1, g, group.Cap, before?.Cap);
            Add(byPlace, regime, ConstraintKind.Floor, -1, g, group.Floor, before?.Floor);
        }
    }

    private static void Add(
        Dictionary<FileSpan, BoundCandidate> byPlace, RegimeAnalysis regime, ConstraintKind kind, int source, int group,
        Located<Rational>? bound, Located<Rational>? inherited)
    {
        // Floor 0 and cap 1 bound nothing and say so; cap 0 is an exclusion.
        // What follows from a trainer's own file is not there to be removed.
        if (bound is not { Value.Sign: > 0 } written || written.Value >= Rational.One || written.Place.File == regime.Run.Trainer?.Text)
        {
            return;
        }

        if (!byPlace.TryGetValue(written.Place, out var candidate))
        {
            candidate = new BoundCandidate(kind, source, group, written, inherited is { } other && other.Place != written.Place);
            byPlace.Add(written.Place, candidate);
        }

        candidate.Regimes.Add(regime);
    }
}
