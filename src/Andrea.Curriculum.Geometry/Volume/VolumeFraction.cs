using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>A volume as a fraction of another one, 0 to 1: exact, or as a decimal logarithm with a bound of its error, or undecided.</summary>
public sealed class VolumeFraction
{
    private const double DecimalLogarithmOfE = 0.4342944819032518;

    // The logarithm in 96 bits, its rounding and the product's.
    private const double RelativeRounding = 1e-15;

    private VolumeFraction(VolumeKind kind, Rational? exact, double log10, double log10Error)
    {
        Kind = kind;
        Exact = exact;
        Log10 = log10;
        Log10Error = log10Error;
    }

    /// <summary>Undecided within limits.</summary>
    public static VolumeFraction Undecided { get; } = new(VolumeKind.Undecided, null, double.NaN, double.PositiveInfinity);

    /// <summary>How well the fraction is known.</summary>
    public VolumeKind Kind { get; }

    /// <summary>The fraction itself, when it is known exactly.</summary>
    public Rational? Exact { get; }

    /// <summary>Decimal logarithm of the fraction: -infinity for 0, NaN when undecided.</summary>
    public double Log10 { get; }

    /// <summary>Greatest error of <see cref="Log10"/>, absolute; infinity when undecided.</summary>
    public double Log10Error { get; }

    /// <summary>True when the fraction is at least a number, false when it is less, null when that is not known.</summary>
    /// <param name="threshold">Any number.</param>
    public bool? IsAtLeast(Rational threshold)
    {
        if (threshold.Sign <= 0)
        {
            return true;
        }

        if (Exact is { } exact)
        {
            return exact >= threshold;
        }

        if (threshold > Rational.One)
        {
            return false;
        }

        var log10 = Logarithm(threshold);
        var error = Log10Error + (RelativeRounding * Math.Abs(log10));
        return Log10 - error >= log10 ? true : Log10 + error < log10 ? false : null;
    }

    /// <summary>A fraction that is known.</summary>
    internal static VolumeFraction Of(Rational exact)
    {
        var log10 = exact.IsZero ? double.NegativeInfinity : Logarithm(exact);
        return new(VolumeKind.Exact, exact, log10, exact.IsZero ? 0 : RelativeRounding * Math.Abs(log10));
    }

    /// <summary>A fraction within an interval above 0 of small relative width; exact when its width is 0.</summary>
    internal static VolumeFraction Between(Rational low, Rational high)
    {
        if (low == high)
        {
            return Of(low);
        }

        var log10 = Logarithm(Rational.Min(low, Rational.One));
        var width = ((high - low) / low).ToDouble() * DecimalLogarithmOfE;
        return new(VolumeKind.Estimated, null, log10, width + (RelativeRounding * Math.Abs(log10)));
    }

    /// <summary>The fraction of a product of two independent parts.</summary>
    internal VolumeFraction Times(VolumeFraction other)
    {
        if (Exact is { } exact && other.Exact is { } factor)
        {
            return Of(exact * factor);
        }

        var log10 = Log10 + other.Log10;
        return Kind == VolumeKind.Undecided || other.Kind == VolumeKind.Undecided ? Undecided
            : new(VolumeKind.Estimated, null, log10, Log10Error + other.Log10Error + (RelativeRounding * Math.Abs(log10)));
    }

    /// <summary>A fraction whose natural logarithm is known up to an error.</summary>
    internal static VolumeFraction OfLogarithm(double log, double error) => new(
        VolumeKind.Estimated, null, log * DecimalLogarithmOfE, (error + (RelativeRounding * Math.Abs(log))) * DecimalLogarithmOfE);

    /// <summary>Of a number above 0, at most 1.</summary>
    private static double Logarithm(Rational value)
    {
        if (value == Rational.One)
        {
            return 0;
        }

        var (log, _) = FixedLogarithm.NegativeLog(value);
        return -DecimalLogarithmOfE * CorrectRounding.Divide(log, BigInteger.One << FixedLogarithm.FractionBits);
    }
}
