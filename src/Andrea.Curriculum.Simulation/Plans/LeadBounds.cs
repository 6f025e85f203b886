using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>What a regime's bounds say about leading: which sources can hold the greatest share alone, and from which share on that is camping.</summary>
/// <param name="CanLead">
/// Per source: whether some mix gives it a strictly greater share than every other. Exact for bounds of sources; groups and linear
/// constraints may forbid it all the same.
/// </param>
/// <param name="CampingShares">
/// Per source: twice its share in the most even mix, at most halfway from there to 1. A smaller share is no camp, whoever leads: so
/// caps that are low enough for what they leave to the others repair a run.
/// </param>
internal sealed record LeadBounds(ImmutableArray<bool> CanLead, ImmutableArray<double> CampingShares)
{
    /// <summary>How many sources can lead.</summary>
    public int Leaders => CanLead.Count(can => can);

    /// <summary>Reads the bounds of a polytope that is not empty.</summary>
    public static LeadBounds Of(ReachablePolytope polytope)
    {
        var caps = Enumerable.Range(0, polytope.Count).Select(polytope.TightCap).ToArray();
        var floors = Enumerable.Range(0, polytope.Count).Select(polytope.TightFloor).ToArray();
        var ascending = caps.Order().ToArray();
        var sums = new Rational[caps.Length + 1];
        for (var i = 0; i < caps.Length; i++)
        {
            sums[i + 1] = sums[i] + ascending[i];
        }

        var firstFloor = Array.IndexOf(floors, floors.Max());
        var otherFloor = floors.Where((_, i) => i != firstFloor).Append(Rational.Zero).Max();
        return new LeadBounds(
            [.. caps.Select((cap, i) => (i == firstFloor ? otherFloor : floors[firstFloor]) < cap && FillsBelow(cap, ascending, sums))],
            [.. polytope.EvenMostMix.Select(CampingShare)]);
    }

    /// <summary>Whether one source at this share, the others below it and their caps, can make up a whole mix.</summary>
    private static bool FillsBelow(Rational share, Rational[] ascending, Rational[] sums)
    {
        var below = CountBelow(ascending, share);
        var most = sums[below] + (Rational.Of(ascending.Length - below) * share);
        var isAlone = below == ascending.Length - 1;
        return most > Rational.One || (isAlone && most == Rational.One);
    }

    private static int CountBelow(Rational[] ascending, Rational share)
    {
        var (first, length) = (0, ascending.Length);
        while (length > 0)
        {
            var half = length >> 1;
            var isBelow = ascending[first + half] < share;
            first = isBelow ? first + half + 1 : first;
            length = isBelow ? length - half - 1 : half;
        }

        return first;
    }

    private static double CampingShare(Rational even)
    {
        var twice = Rational.Of(2) * even;
        var halfway = (Rational.One + even) / Rational.Of(2);
        return (twice < halfway ? twice : halfway).ToDouble();
    }
}
