using System.Numerics;

namespace Andrea.Curriculum.Optimization.Vertices;

/// <summary>An extreme ray of a cone.</summary>
/// <param name="Vector">Coordinates: integers without a common factor.</param>
/// <param name="Zeros">One bit for every row: whether the ray's product with it is 0.</param>
internal sealed record ConeRay(BigInteger[] Vector, ulong[] Zeros)
{
    private const int WordBits = 64;

    /// <summary>Divides integers by their greatest common factor.</summary>
    public static BigInteger[] Primitive(BigInteger[] vector)
    {
        var divisor = BigInteger.Zero;
        foreach (var entry in vector)
        {
            divisor = BigInteger.GreatestCommonDivisor(divisor, entry);
            if (divisor.IsOne)
            {
                return vector;
            }
        }

        return divisor.IsZero ? vector : Array.ConvertAll(vector, entry => entry / divisor);
    }

    /// <summary>Bits of a set that can hold a number of members.</summary>
    public static ulong[] NewSet(int count) => new ulong[(count + WordBits - 1) / WordBits];

    /// <summary>Adds a member to a set.</summary>
    public static void Include(ulong[] set, int member) => set[member / WordBits] |= 1UL << (member % WordBits);

    /// <summary>True for a member of a set.</summary>
    public static bool Includes(ulong[] set, int member) => (set[member / WordBits] >> (member % WordBits) & 1) != 0;

    /// <summary>The product with a row.</summary>
    public BigInteger Times(BigInteger[] row)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < row.Length; i++)
        {
            if (!row[i].IsZero && !Vector[i].IsZero)
            {
                sum += row[i] * Vector[i];
            }
        }

        return sum;
    }
}
