using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Projection;

/// <summary>The nearest mix to a point in least squares under general constraints.</summary>
/// <remarks>
/// An active set found in doubles is accepted only when its exact solution satisfies the exact optimality conditions (feasible, no negative
/// multiplier: sufficient, because the problem is convex); else the same method runs in fractions.
/// </remarks>
internal static class NearestMix
{
    /// <summary>Projects a point.</summary>
    /// <exception cref="UndecidedWithinLimitsException">The exact method needs more work than the limit allows.</exception>
    public static ImmutableArray<Rational> Find(ShareSystem shares, IReadOnlyList<Rational> point, SizeLimits limits)
    {
        var guess = new ActiveSetMethod<RoundedScalar>(shares, point);
        var steps = 50 + (10 * shares.Variables);
        if (guess.Run(() => steps-- > 0) && Accept(shares, point, guess.Active) is { } nearest)
        {
            return nearest;
        }

        var budget = new WorkBudget(limits.Work / 100);
        var exact = new ActiveSetMethod<ExactScalar>(shares, point);
        exact.Run(() =>
        {
            budget.Spend((long)exact.Rows * exact.Rows * shares.Sources);
            return true;
        });
        return [.. exact.Point.Select(share => share.Value)];
    }

    private static ImmutableArray<Rational>? Accept(ShareSystem shares, IReadOnlyList<Rational> point, IReadOnlyList<SystemBound> active)
    {
        var exact = new ActiveSetMethod<ExactScalar>(shares, point);
        if (!exact.TryStand(active))
        {
            return null;
        }

        Rational[] nearest = [.. exact.Point.Select(share => share.Value)];
        return shares.FirstBroken(nearest) < 0 ? [.. nearest] : null;
    }
}
