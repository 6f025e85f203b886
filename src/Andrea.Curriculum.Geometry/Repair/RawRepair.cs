using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>
/// Finds what to change in bounds of raw weights that allow no mix. They contradict each other source by source only (a floor above its
/// cap), or all caps are 0; so one change per crossed pair, by its distance, is the least total and the fewest bounds at once.
/// </summary>
public static class RawRepair
{
    /// <summary>
    /// The repair: floors give way to their caps, but a cap gives way where otherwise no weight could be above 0. Where nothing is written
    /// but caps of 0, any cap above 0 would do, so that there is no least one: the first is taken away, which is the cap 1.
    /// </summary>
    /// <param name="weights">Bounds of the weights.</param>
    /// <param name="isFixed">Bounds that may not move, such as exclusions; null when all may.</param>
    /// <returns>The repair; null when moving other bounds than the fixed ones cannot help.</returns>
    public static BoundsRepair? Find(BoxConstraints weights, Predicate<ConstraintId>? isFixed = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        bool CanMove(ShareBound bound) => bound.Id.IsWritten && isFixed?.Invoke(bound.Id) != true;
        var changes = new SortedDictionary<int, BoundChange>();
        var greatest = Rational.Zero;
        for (var i = 0; i < weights.Count; i++)
        {
            var (floor, cap) = (weights.Floors[i], weights.Caps[i]);
            var needed = Rational.Max(floor.Value, Rational.Zero);
            if (cap.Value.Sign < 0 && CanMove(cap))
            {
                changes[i] = Raise(i, cap, needed);
                greatest = Rational.Max(greatest, needed);
                continue;
            }

            if (needed > cap.Value)
            {
                if (cap.Value.Sign < 0 || !CanMove(floor))
                {
                    return null;
                }

                changes[i] = new BoundChange(floor.Id, i, -1, true, floor.Value, cap.Value);
            }

            greatest = Rational.Max(greatest, cap.Value);
        }

        if (greatest.Sign > 0)
        {
            return new BoundsRepair([.. changes.Values], true, true);
        }

        foreach (var (i, change) in changes)
        {
            // Its floor is above the cap of 0: raising the cap costs as much as lowering the floor, and leaves a weight.
            if (change.IsFloor && CanMove(weights.Caps[i]))
            {
                changes[i] = Raise(i, weights.Caps[i], change.Before);
                return new BoundsRepair([.. changes.Values], true, true);
            }
        }

        var open = changes.Where(change => !change.Value.IsFloor).Select(change => change.Key)
            .Concat(Enumerable.Range(0, weights.Count).Where(i => CanMove(weights.Caps[i]))).ToList();
        if (open.Count > 0)
        {
            changes[open[0]] = Raise(open[0], weights.Caps[open[0]], Rational.One);
            return new BoundsRepair([.. changes.Values], false, true);
        }

        return null;
    }

    private static BoundChange Raise(int source, ShareBound cap, Rational value) => new(cap.Id, source, -1, false, cap.Value, value);
}
