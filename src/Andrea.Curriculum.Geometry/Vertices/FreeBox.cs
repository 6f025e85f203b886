using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>A reachable polytope of floors and caps as least shares plus {0 &lt;= x &lt;= Ranges, sum x = Slack}, all over one denominator.</summary>
internal sealed class FreeBox
{
    /// <summary>Takes the tightened bounds of a polytope that has mixes and no groups.</summary>
    public FreeBox(ReachablePolytope polytope)
    {
        Free = polytope.FreeSources;
        var floors = new Rational[polytope.Count];
        var caps = new Rational[Free.Length];
        for (var i = 0; i < floors.Length; i++)
        {
            floors[i] = polytope.TightFloor(i);
        }

        for (var i = 0; i < caps.Length; i++)
        {
            caps[i] = polytope.TightCap(Free[i]);
        }

        var denominator = CommonDenominator.Of(floors, caps);
        Denominator = denominator.Value;
        Floors = denominator.ScaleAll(floors);
        Ranges = denominator.ScaleAll(caps);
        for (var i = 0; i < Ranges.Length; i++)
        {
            Ranges[i] -= Floors[Free[i]];
        }

        (Slack, Room) = (Denominator, Denominator);
        var free = 0;
        for (var i = 0; i < Floors.Length; i++)
        {
            Slack -= Floors[i];
            if (free < Free.Length && Free[free] == i)
            {
                free++;
            }
            else
            {
                Room -= Floors[i];
            }
        }
    }

    /// <summary>The sources that are not pinned, in file order.</summary>
    public ImmutableArray<int> Free { get; }

    /// <summary>What all numbers are to be divided by.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Least shares of all sources.</summary>
    public BigInteger[] Floors { get; }

    /// <summary>Greatest less least share of the free sources.</summary>
    public BigInteger[] Ranges { get; }

    /// <summary>What the least shares leave of 1.</summary>
    public BigInteger Slack { get; }

    /// <summary>What the pinned sources leave of 1.</summary>
    public BigInteger Room { get; }

    /// <summary>The slice without a common factor.</summary>
    public FreeSlice Slice() => FreeSlice.Of(Ranges, Slack);

    /// <summary>The mix whose free sources have the given shares above their least ones.</summary>
    public ImmutableArray<Rational> Restore(BigInteger[] point)
    {
        var shares = (BigInteger[])Floors.Clone();
        for (var i = 0; i < point.Length; i++)
        {
            shares[Free[i]] += point[i];
        }

        var mix = ImmutableArray.CreateBuilder<Rational>(shares.Length);
        foreach (var share in shares)
        {
            mix.Add(Rational.Of(share, Denominator));
        }

        return mix.MoveToImmutable();
    }
}
