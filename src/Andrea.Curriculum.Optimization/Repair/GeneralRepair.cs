using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Repair;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Repair;

/// <summary>Finds what to change when floors, caps, overlapping groups and linear rows contradict each other; exact.</summary>
/// <remarks>
/// A row moves by its constant, as it is written: coefficients stay, and an equation stays one. As for nested groups, the least total
/// change is the least sum over all mixes of what they break, the fewest bounds the least number that a mix breaks.
/// </remarks>
public static class GeneralRepair
{
    private const int ColumnsPerSource = 4;

    /// <summary>Both repairs, the same one twice when one is both.</summary>
    /// <param name="constraints">The constraints.</param>
    /// <param name="isFixed">Bounds that may not move, such as exclusions; null when all may.</param>
    /// <param name="limits">Size limits; null for <see cref="SizeLimits.Default"/>.</param>
    public static RepairAnswer Both(GeneralConstraints constraints, Predicate<ConstraintId>? isFixed = null, SizeLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        limits ??= SizeLimits.Default;
        try
        {
            return Both(constraints, MovableBound.AllOf(constraints, isFixed ?? (_ => false)), limits);
        }
        catch (UndecidedWithinLimitsException exceeded)
        {
            return new RepairAnswer(null, null, exceeded.Message);
        }
    }

    private static RepairAnswer Both(GeneralConstraints constraints, List<MovableBound> bounds, SizeLimits limits)
    {
        // What cannot be solved must not be repaired either: nobody could tell that it was.
        _ = new IntegerSystem(constraints, limits);
        var wide = limits with { Sources = ColumnsPerSource * limits.Sources, Rows = 2 * limits.Rows, Entries = ColumnsPerSource * limits.Entries };
        if (ElasticProgram.Solve(constraints, bounds, bounds.ConvertAll(bound => bound.CanMove), wide) is not { } mix)
        {
            return new RepairAnswer(null, null, null);
        }

        var changes = Changes(constraints, bounds, mix);
        int[] known = [.. Enumerable.Range(0, bounds.Count).Where(k => bounds[k].ChangeFor(constraints, mix) is not null)];
        var (chosen, isProven) = FewestSearch.Find(constraints, bounds, known, limits);
        var least = new BoundsRepair(changes, true, isProven && chosen.Count == changes.Length);
        if (chosen.Count == 0)
        {
            return new RepairAnswer(least, least, null);
        }

        var onlyChosen = new bool[bounds.Count];
        foreach (var bound in chosen)
        {
            onlyChosen[bound] = true;
        }

        var fewest = new BoundsRepair(Changes(constraints, bounds, ElasticProgram.Solve(constraints, bounds, onlyChosen, wide)!.Value), false, isProven);
        fewest = fewest with { IsProvenLeast = fewest.Total == least.Total };
        return fewest.IsProvenLeast ? new RepairAnswer(fewest, fewest, null) : new RepairAnswer(least, fewest, null);
    }

    private static ImmutableArray<BoundChange> Changes(
        GeneralConstraints constraints, IReadOnlyList<MovableBound> bounds, ImmutableArray<Rational> mix) =>
        [.. bounds.Select(bound => bound.ChangeFor(constraints, mix)).OfType<BoundChange>()];
}
