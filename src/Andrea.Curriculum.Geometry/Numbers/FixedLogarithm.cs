using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>Logarithm and exponential in integers of 2^-96, with errors that are known: for figures whose printed digits must be right.</summary>
internal static class FixedLogarithm
{
    /// <summary>Bits behind the point.</summary>
    public const int FractionBits = 96;

    private static readonly Rational LeastPower = Rational.Of(-1_000);

    /// <summary>The natural logarithm of 2, within <see cref="SeriesError"/>.</summary>
    public static BigInteger LogarithmOfTwo { get; } = TwiceArtanh(One / 3);

    /// <summary>
    /// Units by which a series of this class can be off: under 64 terms, each cut two times, and an argument that was cut by one
    /// unit and multiplied by less than 3.
    /// </summary>
    public static BigInteger SeriesError => 256;

    private static BigInteger One => BigInteger.One << FractionBits;

    /// <summary>
    /// -ln(share) = k ln 2 - 2 artanh((m - 1) / (m + 1)) with share = m / 2^k and m in [1/2, 2). Off by (k + 1)
    /// <see cref="SeriesError"/> at most.
    /// </summary>
    /// <param name="share">A number above 0, at most 1.</param>
    /// <returns>The value and k, at most log2(1 / share) + 1.</returns>
    public static (BigInteger Value, int Halvings) NegativeLog(Rational share)
    {
        var halvings = (int)(share.Denominator.GetBitLength() - share.Numerator.GetBitLength());
        var mantissa = (share.Numerator << (halvings + FractionBits)) / share.Denominator;
        var ratio = ((mantissa - One) << FractionBits) / (mantissa + One);
        return ((halvings * LogarithmOfTwo) - TwiceArtanh(ratio), halvings);
    }

    /// <summary>e to a power of 0 or more, as value and relative error in units, for a power off by <paramref name="error"/> units.</summary>
    public static (BigInteger Value, BigInteger Error) Exp(BigInteger power, BigInteger error)
    {
        var doublings = (int)(power / LogarithmOfTwo);
        var rest = power - (doublings * LogarithmOfTwo);
        var sum = One;
        var term = One;
        for (var i = 1; !term.IsZero; i++)
        {
            term = ((term * rest) >> FractionBits) / i;
            sum += term;
        }

        // exp(x) - 1 is less than 2 x for the small x of an error.
        return (sum << doublings, 2 * (error + ((doublings + 1) * SeriesError)));
    }

    /// <summary>A number that e to a power does not exceed, and exceeds by a few units of 2^-90 of itself at most.</summary>
    /// <param name="power">The power; beyond 10,000 of no use.</param>
    public static Rational ExpAbove(Rational power)
    {
        // Farther down e to it is as good as 0, and its inverse has more digits than there is room for.
        power = Rational.Max(power, LeastPower);
        var scaled = power.Numerator << FractionBits;
        var above = -BigInteger.Divide(-scaled - (power.Denominator - 1), power.Denominator) + 1;
        if (above.Sign >= 0)
        {
            var (value, error) = Exp(above, BigInteger.Zero);
            return Rational.Of(value * (One + error), BigInteger.One << (2 * FractionBits));
        }

        var (inverse, relative) = Exp(-above, BigInteger.Zero);
        return Rational.Of(BigInteger.One << (2 * FractionBits), inverse * (One - relative));
    }

    /// <summary>2 (z + z^3/3 + z^5/5 + ...) for |z| of 1/3 at most.</summary>
    private static BigInteger TwiceArtanh(BigInteger ratio)
    {
        var square = (ratio * ratio) >> FractionBits;
        var sum = ratio;
        var power = ratio;
        for (var i = 3; BigInteger.Abs(power) > BigInteger.One; i += 2)
        {
            power = (power * square) >> FractionBits;
            sum += power / i;
        }

        return 2 * sum;
    }
}
