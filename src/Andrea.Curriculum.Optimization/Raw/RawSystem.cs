using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Raw;

/// <summary>
/// Bounds of raw weights, and of shares of groups and rows, as constraints of shares alone. A share of i needs the scale w_i / u_i of all
/// weights or more, one of j allows w_j / l_j at most: some scale suits all where l_j w_i &lt;= u_i w_j for every pair. These rows stand
/// behind the written ones.
/// </summary>
/// <remarks>Where a weight is fixed, it tells the scale: the pairs with it imply all others.</remarks>
internal sealed class RawSystem
{
    private readonly List<(int Floor, int Cap)> _pairs = [];

    /// <summary>Takes bounds of weights that allow a mix, with groups and rows.</summary>
    /// <exception cref="UndecidedWithinLimitsException">There are too many pairs.</exception>
    public RawSystem(GeneralConstraints weights, SizeLimits limits)
    {
        Weights = weights;
        FindPairs(limits);
        var (floors, caps) = (weights.Box.Floors, weights.Box.Caps);
        var rows = weights.Rows.ToBuilder();
        foreach (var (j, i) in _pairs)
        {
            ImmutableArray<RowTerm> terms = [new(i, floors[j].Value), new(j, -caps[i].Value)];
            rows.Add(new LinearRow(terms, null, new ShareBound(Rational.Zero, ConstraintId.Implied)));
        }

        Shares = new GeneralConstraints(
            new BoxConstraints(
                [.. floors.Select(_ => ShareBound.NoFloor)],
                [.. caps.Select(cap => cap.Value.IsZero ? cap : ShareBound.NoCap)]),
            weights.Groups,
            rows.ToImmutable());
    }

    /// <summary>The constraints as given; sources' bounds are those of weights.</summary>
    public GeneralConstraints Weights { get; }

    /// <summary>The same as constraints of shares.</summary>
    public GeneralConstraints Shares { get; }

    /// <summary>Whose floor and whose cap a row stands for; null for a written row.</summary>
    public (int Floor, int Cap)? Pair(int row) => row < Weights.Rows.Length ? null : _pairs[row - Weights.Rows.Length];

    private void FindPairs(SizeLimits limits)
    {
        int[] floored = [.. Enumerable.Range(0, Weights.Count).Where(j => Weights.Box.Floors[j].Value.Sign > 0)];
        int[] capped = [.. Enumerable.Range(0, Weights.Count).Where(i => Weights.Box.Caps[i].Value.Sign > 0)];
        var pole = Array.FindIndex(floored, j => Weights.Box.Floors[j].Value == Weights.Box.Caps[j].Value);
        var count = pole < 0 ? ((long)floored.Length * capped.Length) - floored.Length : floored.Length + capped.Length - 2L;
        var all = count + Weights.Groups.Length + Weights.Rows.Length;
        if (all > limits.Rows)
        {
            throw new UndecidedWithinLimitsException(
                $"{count} pairs of a raw floor and a cap, with {all - count} groups and constraints, are more than {limits.Rows}");
        }

        foreach (var j in floored)
        {
            foreach (var i in capped)
            {
                if (i != j && (pole < 0 || floored[pole] == i || floored[pole] == j))
                {
                    _pairs.Add((j, i));
                }
            }
        }
    }
}
