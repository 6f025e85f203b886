using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>Finds how to move bounds so that some mix satisfies all of them: floors downward, caps upward, exactly.</summary>
/// <remarks>
/// A mix w breaks a floor by <c>max(0, floor - w)</c> and a cap by <c>max(0, w - cap)</c>; moving every broken bound to w repairs all
/// conflicts at once. So the least total change is the least sum over all mixes of what they break, the fewest changed bounds the
/// least number that a mix breaks.
/// </remarks>
public static class PolytopeRepair
{
    /// <summary>
    /// The least total change. Of equal totals: the greatest floors and the greatest caps of a group give way first, a floor rather than
    /// the cap that it exceeds; when the repair of the fewest bounds has the same total, it is that one.
    /// </summary>
    /// <param name="constraints">Bounds of sources and nested groups.</param>
    /// <param name="isFixed">Bounds that may not move, such as exclusions; null when all may.</param>
    /// <returns>The repair; null when moving other bounds than the fixed ones cannot help.</returns>
    public static BoundsRepair? LeastChange(NestedConstraints constraints, Predicate<ConstraintId>? isFixed = null) =>
        Both(constraints, isFixed)?.Least;

    /// <summary>
    /// The fewest changed bounds, and with these bounds the least total change; the greatest floors are chosen first. Proven fewest within
    /// limits of work that only hundreds of groups in conflict exceed: then it is the repair of least total change, not proven fewest.
    /// </summary>
    /// <param name="constraints">Bounds of sources and nested groups.</param>
    /// <param name="isFixed">Bounds that may not move, such as exclusions; null when all may.</param>
    /// <returns>The repair; null when moving other bounds than the fixed ones cannot help.</returns>
    public static BoundsRepair? FewestBounds(NestedConstraints constraints, Predicate<ConstraintId>? isFixed = null) =>
        Both(constraints, isFixed)?.Fewest;

    /// <summary>Both repairs.</summary>
    /// <param name="constraints">Bounds of sources and nested groups.</param>
    /// <param name="isFixed">Bounds that may not move, such as exclusions; null when all may.</param>
    /// <returns>The repairs, the same one twice when one is both; null when moving other bounds than the fixed ones cannot help.</returns>
    public static (BoundsRepair Least, BoundsRepair Fewest)? Both(NestedConstraints constraints, Predicate<ConstraintId>? isFixed = null)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var tree = new RepairTree(constraints, isFixed ?? (_ => false));
        if (LeastChangeSearch.Find(tree, tree.IsFixed) is not { } least)
        {
            return null;
        }

        if (FewestBoundsSearch.Find(tree, least.Length) is not { } chosen)
        {
            var unproven = new BoundsRepair(least, IsProvenLeast: true, IsProvenFewest: false);
            return (unproven, unproven);
        }

        var fewest = new BoundsRepair(LeastChangeSearch.Find(tree, Array.ConvertAll(chosen, isChosen => !isChosen))!.Value, false, true);
        var repair = new BoundsRepair(least, true, least.Length == fewest.Changes.Length);
        fewest = fewest with { IsProvenLeast = fewest.Total == repair.Total };
        return fewest.IsProvenLeast ? (fewest, fewest) : (repair, fewest);
    }
}
