using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Andrea.Curriculum.Geometry.PortableMath;

/// <summary>
/// The functions of <see cref="ScalarMath"/> in eight lanes, equal to them bit for bit. Without 512-bit registers the runtime splits
/// the vectors; the operations on each lane, hence the bits, stay the same.
/// </summary>
public static class LaneMath
{
    /// <summary>Natural logarithm of each lane, as <see cref="ScalarMath.Log"/>.</summary>
    /// <param name="x">Any doubles.</param>
    public static Vector512<double> Log(Vector512<double> x)
    {
        var subnormal = Vector512.LessThan(x, Vector512.Create(Coefficients.LeastNormal));
        var scaled = Vector512.ConditionalSelect(subnormal, x * Coefficients.TwoTo54, x);
        var shift = Vector512.ConditionalSelect(subnormal, Vector512.Create(-54.0), Vector512<double>.Zero);
        return Outside(x, Vector512<double>.Zero, LogOfNormal(scaled, Vector512<double>.Zero, shift));
    }

    /// <summary>ln(1 + x) of each lane, as <see cref="ScalarMath.Log1p"/>.</summary>
    /// <param name="x">Any doubles.</param>
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        var one = Vector512.Create(1.0);
        var sum = one + x;
        var lost = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, one), x - (sum - one), one - (sum - x));
        var value = Outside(x, -one, LogOfNormal(sum, lost, Vector512<double>.Zero));
        return Vector512.ConditionalSelect(IsNegligible(x), x, value);
    }

    /// <summary>e to the power of each lane, as <see cref="ScalarMath.Exp"/>.</summary>
    /// <param name="x">Any doubles.</param>
    public static Vector512<double> Exp(Vector512<double> x)
    {
        var (high, low, power) = Reduce(x);
        var value = Vector512.Create(1.0) + (high - (low - Curve(high - low)));
        var (first, second) = Scales(power);
        value = value * first * second;
        value = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512.Create(Coefficients.ExpOverflow)), Vector512.Create(double.PositiveInfinity), value);
        value = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512.Create(Coefficients.ExpUnderflow)), Vector512<double>.Zero, value);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), value, x);
    }

    /// <summary>e^x - 1 of each lane, as <see cref="ScalarMath.Expm1"/>.</summary>
    /// <param name="x">Any doubles.</param>
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        var (high, low, power) = Reduce(x);
        var reduced = high - low;
        var tail = Curve(reduced) + (high - reduced - low);
        var (first, second) = Scales(power);
        var (inverseFirst, inverseSecond) = (Inverse(first), Inverse(second));
        var unit = Vector512.Create(1.0) - (inverseFirst * inverseSecond);
        var value = (unit + reduced + tail) * first * second;
        value = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512.Create(Coefficients.ExpOverflow)), Vector512.Create(double.PositiveInfinity), value);
        value = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512.Create(Coefficients.Expm1Floor)), Vector512.Create(-1.0), value);
        return Vector512.ConditionalSelect(IsNegligible(x) | ~Vector512.Equals(x, x), x, value);
    }

    /// <summary>ln x for positive normal finite lanes only; anything else gives garbage.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> LogOfNormal(Vector512<double> x) =>
        LogOfNormal(x, Vector512<double>.Zero, Vector512<double>.Zero);

    /// <summary>ln(1 + x) for lanes in (-1, 0] whose 1 + x is normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Log1pOfNegative(Vector512<double> x)
    {
        var one = Vector512.Create(1.0);
        var sum = one + x;
        return LogOfNormal(sum, x - (sum - one), Vector512<double>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfNormal(Vector512<double> x, Vector512<double> lost, Vector512<double> exponent)
    {
        var bits = x.AsUInt64() + Vector512.Create(Coefficients.OneBits - Coefficients.RootHalfBits);
        var biased = Vector512.ShiftRightLogical(bits, 52);
        var power = (biased | Vector512.Create(Coefficients.TwoTo52Bits)).AsDouble() - Vector512.Create(Coefficients.TwoTo52PlusBias);
        var mantissa = (bits & Vector512.Create(Coefficients.MantissaMask)) + Vector512.Create(Coefficients.RootHalfBits);
        var f = mantissa.AsDouble() - Vector512.Create(1.0);
        var half = f * f * 0.5;
        var unscale = Vector512.ShiftLeft(Vector512.Create(2047UL) - biased, 52).AsDouble();
        var correction = lost * unscale * (Vector512.Create(0.5) - (f * 0.5) + half);
        power += exponent;

        var s = f / (Vector512.Create(2.0) + f);
        var z = s * s;
        var w = z * z;
        var even = z * (Vector512.Create(Coefficients.Log0) + (w * (Vector512.Create(Coefficients.Log2)
            + (w * (Vector512.Create(Coefficients.Log4) + (w * Coefficients.Log6))))));
        var odd = w * (Vector512.Create(Coefficients.Log1) + (w * (Vector512.Create(Coefficients.Log3) + (w * Coefficients.Log5))));
        var rest = (s * (half + (even + odd))) + ((power * Coefficients.Ln2Low) + correction);
        return (power * Coefficients.Ln2High) - (half - rest - f);
    }

    /// <summary>Puts in the values of a logarithm at and below its pole, at infinity and at NaN.</summary>
    private static Vector512<double> Outside(Vector512<double> x, Vector512<double> pole, Vector512<double> value)
    {
        var infinity = Vector512.Create(double.PositiveInfinity);
        value = Vector512.ConditionalSelect(Vector512.Equals(x, infinity), infinity, value);
        value = Vector512.ConditionalSelect(Vector512.Equals(x, pole), -infinity, value);
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, pole), value, Vector512.Create(double.NaN));
    }

    private static Vector512<double> IsNegligible(Vector512<double> x) =>
        Vector512.LessThan(Vector512.Abs(x), Vector512.Create(Coefficients.Negligible));

    private static (Vector512<double> High, Vector512<double> Low, Vector512<double> Power) Reduce(Vector512<double> x)
    {
        var shift = Vector512.Create(Coefficients.RoundingShift);
        var power = (x * Coefficients.InverseLn2) + shift - shift;
        return (x - (power * Coefficients.Ln2High), power * Coefficients.Ln2Low, power);
    }

    /// <summary>Two powers of two whose product is 2^power.</summary>
    private static (Vector512<double> First, Vector512<double> Second) Scales(Vector512<double> power)
    {
        // Shifted by an even number, so that halving an integer is a logical shift; lanes out of range are overwritten by the caller.
        var offset = Vector512.Create(4503599627370496.0 + 4096);
        var whole = (power + offset).AsUInt64() & Vector512.Create(Coefficients.MantissaMask);
        var half = Vector512.ShiftRightLogical(whole, 1);
        var first = Vector512.ShiftLeft(half - Vector512.Create(1025UL), 52);
        var second = Vector512.ShiftLeft(whole - half - Vector512.Create(1025UL), 52);
        return (first.AsDouble(), second.AsDouble());
    }

    /// <summary>The reciprocal of a power of two, by its exponent.</summary>
    private static Vector512<double> Inverse(Vector512<double> power) =>
        (Vector512.Create(2046UL << 52) - power.AsUInt64()).AsDouble();

    private static Vector512<double> Curve(Vector512<double> r)
    {
        var t = r * r;
        var w = t * t;
        var even = Vector512.Create(Coefficients.Exp0) + (w * (Vector512.Create(Coefficients.Exp2) + (w * Coefficients.Exp4)));
        var odd = Vector512.Create(Coefficients.Exp1) + (w * Coefficients.Exp3);
        var c = r - (t * (even + (t * odd)));
        return r * c / (Vector512.Create(2.0) - c);
    }
}
