using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>A solved box, whatever integers it was solved in; all numbers are numerators on one common denominator.</summary>
internal interface IBoxSolution
{
    /// <summary>The conflict, as kind and sources, or null when the polytope has a point.</summary>
    (ConflictKind Kind, int[] Sources)? Conflict { get; }

    /// <summary>True when the least and the greatest share of the source are the same.</summary>
    bool IsPinned(int source);

    /// <summary>Numerator of the least share.</summary>
    BigInteger TightFloor(int source);

    /// <summary>Numerator of the greatest share.</summary>
    BigInteger TightCap(int source);

    /// <summary>Source with the greatest reachable share, the first of equals.</summary>
    int GreatestShare();

    /// <summary>The most even mix and what its numerators are to be divided by beside the common denominator.</summary>
    (BigInteger[] Shares, BigInteger Scale) EvenMost();

    /// <summary>The vertex that fills the sources in the given order.</summary>
    BigInteger[] Fill(ReadOnlySpan<int> order);
}
