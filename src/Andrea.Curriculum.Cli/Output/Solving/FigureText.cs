using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Figures of a polytope in words.</summary>
internal static class FigureText
{
    /// <summary>Fractions below this are written as powers of ten.</summary>
    private const double LeastPlainLog10 = -3;

    private const int Places = 3;
    private const int GreatestDigits = 24;

    /// <summary>The number of vertices.</summary>
    public static string Vertices(VertexCount count) => count.Value is { } value ? Count(value) : "undecided within limits";

    /// <summary>Fractions of the simplex and, when that is another one, of the simplex cut by the affine hull.</summary>
    public static string Volume(PolytopeVolume volume)
    {
        var hull = Fraction(volume.OfHull);
        return volume.OfHull.Kind == VolumeKind.Undecided ? hull
            : volume.OfSimplex is { Exact.IsZero: true } ? $"0 of the simplex, {hull} within its affine hull"
            : $"{hull} of the simplex";
    }

    /// <summary>A fraction: short ones exact, others rounded behind <c>~</c>, small ones as a power of ten.</summary>
    public static string Fraction(VolumeFraction fraction)
    {
        if (fraction.Kind == VolumeKind.Undecided)
        {
            return "undecided within limits";
        }

        return fraction.Exact is { } exact && (exact.IsZero || fraction.Log10 >= LeastPlainLog10)
            ? NumberText.Share(exact)
            : "~10^" + fraction.Log10.ToString("0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>A number above 0 with four significant digits.</summary>
    public static string Rounded(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A greatest ball; null for one that is undecided.</summary>
    public static string Ball(ReachablePolytope polytope, ChebyshevBall? ball) => ball is null ? "undecided within limits"
        : $"radius {Rounded(ball.Radius)}; its centre keeps {NumberText.Share(ball.Margin)} from every bound{(polytope.Shape == PolytopeShape.Box ? "" : " of a source")}";

    /// <summary>From the least to the greatest number of effective sources.</summary>
    public static string EffectiveRange(ReachablePolytope polytope, LeastEffectiveSources least)
    {
        var greatest = polytope.EvenMost.FormatEffectiveSources();

        var text = EffectiveSources.Format(least.Mix);
        var range = text == greatest ? greatest : $"{text} to {greatest}";
        return least.IsProven ? range : $"{range}; the least is not proven, but no less than {RoundedDown(least.Low)}";
    }

    private static string RoundedDown(double value)
    {
        var unit = BigInteger.Pow(10, Places);
        var scaled = Rational.OfDouble(value) * Rational.Of(unit);
        return ExactText.Format(Rational.Of(BigInteger.Divide(scaled.Numerator, scaled.Denominator), unit));
    }

    private static string Count(BigInteger value)
    {
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        return digits.Length <= GreatestDigits
            ? value.ToString("N0", CultureInfo.InvariantCulture)
            : $"~{digits[0]}.{digits[1..4]}e+{digits.Length - 1}";
    }
}
