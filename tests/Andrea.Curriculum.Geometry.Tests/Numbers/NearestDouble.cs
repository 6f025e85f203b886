using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Numbers;

/// <summary>Says from the definition whether a double is the nearest one: no neighbour is closer, and a tie has a last bit of 0.</summary>
internal static class NearestDouble
{
    public static bool IsNearest(double candidate, Rational exact)
    {
        if (exact.Sign < 0)
        {
            return IsNearest(-candidate, -exact);
        }

        if (double.IsPositiveInfinity(candidate))
        {
            return exact >= Rational.Of((BigInteger.One << 1024) - (BigInteger.One << 970));
        }

        var error = Rational.Abs(exact - Rational.OfDouble(candidate));
        var isEven = (BitConverter.DoubleToInt64Bits(candidate) & 1) == 0;
        return Beats(error, exact, BitNeighbour(candidate, 1), isEven) && Beats(error, exact, BitNeighbour(candidate, -1), isEven);
    }

    private static bool Beats(Rational error, Rational exact, Rational neighbour, bool isEven)
    {
        var other = Rational.Abs(exact - neighbour);
        return error < other || (error == other && isEven);
    }

    /// <summary>The neighbour, or 2^1024 as if the exponents went on.</summary>
    private static Rational BitNeighbour(double value, int direction) =>
        direction > 0
            ? value == double.MaxValue ? Rational.Of(BigInteger.One << 1024) : Rational.OfDouble(Math.BitIncrement(value))
            : Rational.OfDouble(Math.BitDecrement(value));
}
