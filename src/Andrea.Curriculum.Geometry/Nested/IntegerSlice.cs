using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>What varies below a node whose share is fixed, in units of the common denominator: the tree of a <see cref="Slice"/>.</summary>
/// <param name="Nodes">Node of the group tree of every node.</param>
/// <param name="Sources">Source of every node; -1 of a group.</param>
/// <param name="FirstChild">First child of every node, and one entry more; the children of a node stand side by side behind it.</param>
/// <param name="Widths">Greatest less least share of every node; 0 of the root.</param>
/// <param name="Gaps">Least share of a group less those of its children: what the children have above theirs when it has none above its own.</param>
/// <param name="Room">What the sources of the slice share: the root's share less those of all fixed nodes below it.</param>
internal sealed record IntegerSlice(int[] Nodes, int[] Sources, int[] FirstChild, BigInteger[] Widths, BigInteger[] Gaps, BigInteger Room)
{
    /// <summary>Up to this many bits sums are integers of fixed width.</summary>
    private const int GreatestNarrowBits = 120;

    /// <summary>Number of nodes.</summary>
    public int Count => Sources.Length;

    /// <summary>True when no group is left: all children of the root are sources.</summary>
    public bool IsBox => FirstChild[1] == Count;

    /// <summary>Number of sources; the dimension is one less.</summary>
    public int SourceCount { get; } = Sources.Count(source => source >= 0);

    /// <summary>Ranges of the sources of a box, in the order of the nodes.</summary>
    public BigInteger[] Ranges => Widths[1..];

    /// <summary>The greatest number that divides all widths and gaps.</summary>
    public BigInteger Unit
    {
        get
        {
            var unit = BigInteger.Zero;
            for (var node = 0; node < Count && !unit.IsOne; node++)
            {
                unit = BigInteger.GreatestCommonDivisor(unit, BigInteger.GreatestCommonDivisor(Widths[node], Gaps[node]));
            }

            return unit;
        }
    }

    /// <summary>True for a group.</summary>
    public bool IsGroup(int node) => Sources[node] < 0;

    /// <summary>True when all sums, divided by the greatest number that divides them all, are integers of 128 bits.</summary>
    /// <param name="unit">That number.</param>
    public bool IsNarrow(out BigInteger unit)
    {
        unit = Unit;
        var greatest = BigInteger.Zero;
        for (var node = 0; node < Count; node++)
        {
            greatest = BigInteger.Max(greatest, Gaps[node] + Widths[node]);
        }

        return (greatest / unit).GetBitLength() <= GreatestNarrowBits;
    }
}
