using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Solved nested bounds, whatever integers they were solved in; all numbers are numerators on one common denominator.</summary>
internal interface INestedSolution
{
    /// <summary>The conflict, or null when the polytope has a point.</summary>
    NestedConflict? Conflict { get; }

    /// <summary>Affine dimension; -1 when empty.</summary>
    int Dimension { get; }

    /// <summary>Numerator of the least share of a node.</summary>
    BigInteger TightFloor(int node);

    /// <summary>Numerator of the greatest share of a node.</summary>
    BigInteger TightCap(int node);

    /// <summary>True when the least and the greatest share of the node are the same.</summary>
    bool IsPinned(int node);

    /// <summary>Source with the greatest reachable share, the first of equals.</summary>
    int GreatestShare();

    /// <summary>The vertex that fills the sources in the given order.</summary>
    BigInteger[] Fill(ReadOnlySpan<int> order);

    /// <summary>The same vertex as nearest doubles.</summary>
    void Fill(ReadOnlySpan<int> order, Span<double> mix);
}
