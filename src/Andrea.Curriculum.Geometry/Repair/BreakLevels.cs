using System.Numerics;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>The shares that a part of the tree can have when at most so many of its bounds are broken.</summary>
/// <param name="Least">Bounds that are always broken.</param>
/// <param name="Sets">The shares with at most <paramref name="Least"/> + k broken; each set holds the one before.</param>
internal sealed record BreakLevels(int Least, IReadOnlyList<ShareSet> Sets)
{
    /// <summary>Greatest number of broken bounds that is told apart.</summary>
    public int Greatest => Least + Sets.Count - 1;

    /// <summary>The shares with at most so many broken bounds.</summary>
    public ShareSet At(int broken) => broken < Least || Sets.Count == 0 ? ShareSet.None : Sets[Math.Min(broken - Least, Sets.Count - 1)];

    /// <summary>From sets by number of broken bounds, from 0 on: leaves out empty ones in front.</summary>
    public static BreakLevels Of(IReadOnlyList<ShareSet> sets)
    {
        var least = 0;
        while (least < sets.Count && sets[least].IsEmpty)
        {
            least++;
        }

        return new BreakLevels(least, [.. sets.Skip(least)]);
    }

    /// <summary>The shares of two parts together.</summary>
    /// <param name="other">The other part.</param>
    /// <param name="most">Greatest number of broken bounds of interest.</param>
    /// <param name="limit">Greatest share of interest.</param>
    /// <param name="work">Reduced by the number of sums formed; below 0 the result is not complete.</param>
    public BreakLevels And(BreakLevels other, int most, BigInteger limit, ref long work)
    {
        var count = Math.Max(0, Math.Min(most - Least - other.Least + 1, Sets.Count + other.Sets.Count - 1));
        var sums = new List<(BigInteger, BigInteger)>[count];
        for (var k = 0; k < count; k++)
        {
            sums[k] = [];
            for (var i = Math.Max(0, k - other.Sets.Count + 1); i <= Math.Min(k, Sets.Count - 1) && work >= 0; i++)
            {
                sums[k].AddRange(Sets[i].Sums(other.Sets[k - i], limit));
                work -= Sets[i].Intervals.Count * other.Sets[k - i].Intervals.Count;
            }
        }

        return new BreakLevels(Least + other.Least, [.. sums.Select(ShareSet.Of)]);
    }
}
