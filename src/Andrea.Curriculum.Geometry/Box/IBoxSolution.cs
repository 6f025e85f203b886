using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>A solved box, whatever integers it was solved in; all numbers are numerators on one common denominator.</summary>
internal interface IBoxSolution
{
    /// <summary>The conflict, as kind and sources, or null when the polytope has a point.</summary>
    (ConflictKind Kind, int[] Sources)? Conflict { get; }

    /// <summary>What the tightened floors leave of the total.</summary>
    BigInteger Slack { get; }

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

    /// <summary>The same vertex as nearest doubles, written to <paramref name="mix"/>.</summary>
    /// <param name="order">Every source once.</param>
    /// <param name="floors">The tightened floors as nearest doubles.</param>
    /// <param name="caps">The tightened caps as nearest doubles.</param>
    /// <param name="mix">Receives the shares.</param>
    void Fill(ReadOnlySpan<int> order, ReadOnlySpan<double> floors, ReadOnlySpan<double> caps, Span<double> mix);

    /// <summary>Nearest doubles of the tightened bounds.</summary>
    void Round(Span<double> floors, Span<double> caps);

    /// <summary>Nearest double of (greatest share - least share) / slack; the slack must not be 0.</summary>
    double RelativeSlack(int source);
}
