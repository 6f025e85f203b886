using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>All exact shares that a rounded one may stand for.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="IsClosed">True when both ends belong to the cell.</param>
public readonly record struct ShareCell(Rational Low, Rational High, bool IsClosed)
{
    /// <summary>A share known exactly.</summary>
    public static ShareCell OfExact(Rational share) => new(share, share, true);

    /// <summary>The reals that round to a double: half the way to its neighbours, with the ends when its last bit is 0 (ties to even).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not finite, or is the greatest double.</exception>
    public static ShareCell OfDouble(double share)
    {
        var centre = Rational.OfDouble(share);
        var half = Rational.Of(1, 2);
        var low = (Rational.OfDouble(Math.BitDecrement(share)) + centre) * half;
        var high = (Rational.OfDouble(Math.BitIncrement(share)) + centre) * half;
        return new ShareCell(low, high, (BitConverter.DoubleToInt64Bits(share) & 1) == 0);
    }

    /// <summary>The reals that print as <paramref name="share"/> with so many decimals, whichever way the printer breaks ties.</summary>
    /// <param name="share">The number printed.</param>
    /// <param name="places">Digits behind its point, 0 or more.</param>
    public static ShareCell OfPrinted(Rational share, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        var half = Rational.Of(1, 2 * System.Numerics.BigInteger.Pow(10, places));
        return new ShareCell(share - half, share + half, true);
    }
}
