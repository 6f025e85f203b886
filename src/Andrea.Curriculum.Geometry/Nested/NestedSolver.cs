using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Solves nested bounds in 64-bit integers when they are wide enough, else in big ones.</summary>
internal static class NestedSolver
{
    /// <summary>Solves the bounds of every node of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="bounds">Floor and cap of every node.</param>
    /// <param name="denominator">Receives the common denominator of all numerators.</param>
    public static INestedSolution Solve(GroupTree tree, NodeBounds bounds, out CommonDenominator denominator)
    {
        var floors = Array.ConvertAll(bounds.Floors, Value);
        var caps = Array.ConvertAll(bounds.Caps, Value);
        denominator = CommonDenominator.Of(floors, caps);
        return Solve(tree, denominator.ScaleAll(floors), denominator.ScaleAll(caps), denominator.Value);
    }

    /// <summary>Solves numerators on the common denominator <paramref name="total"/>.</summary>
    public static INestedSolution Solve(GroupTree tree, BigInteger[] floors, BigInteger[] caps, BigInteger total)
    {
        var greatest = total;
        for (var node = 0; node < floors.Length; node++)
        {
            greatest = BigInteger.Max(greatest, BigInteger.Max(floors[node], -caps[node]));
        }

        // No sum has more terms than there are nodes, so all stay below 2^62 and differences of two below 2^63.
        return greatest.GetBitLength() + BitOperations.Log2((uint)floors.Length) + 1 <= 61
            ? new NestedSolution<long>(tree, Array.ConvertAll(floors, Narrow), Array.ConvertAll(caps, Narrow), Narrow(total))
            : new NestedSolution<BigInteger>(tree, floors, caps, total);
    }

    private static Rational Value(ConflictMember bound) => bound.Value;

    private static long Narrow(BigInteger value) => (long)value;
}
