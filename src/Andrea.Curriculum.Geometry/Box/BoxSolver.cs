using System.Numerics;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>Solves a box in 64-bit integers when they are wide enough, else in big ones.</summary>
internal static class BoxSolver
{
    /// <summary>Solves a box of numerators on the common denominator <paramref name="total"/>.</summary>
    public static IBoxSolution Solve(BigInteger[] floors, BigInteger[] caps, BigInteger total)
    {
        var greatest = total;
        for (var i = 0; i < floors.Length; i++)
        {
            greatest = BigInteger.Max(greatest, BigInteger.Max(floors[i], -caps[i]));
        }

        // Sums of n bounds and n times the total stay below 2^62, differences of two such below 2^63.
        return greatest.GetBitLength() + BitOperations.Log2((uint)floors.Length) + 1 <= 61
            ? new BoxSolution<long>(Array.ConvertAll(floors, Narrow), Array.ConvertAll(caps, Narrow), Narrow(total))
            : new BoxSolution<BigInteger>(floors, caps, total);
    }

    private static long Narrow(BigInteger value) => (long)value;
}
