using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.EndToEnd.Polytopes;

/// <summary>Exact numbers as texts that all programs understand, and back.</summary>
internal static class PlainText
{
    /// <summary>p/q.</summary>
    public static string Of(Rational value) => $"{value.Numerator}/{value.Denominator}";

    /// <summary>Reads a decimal, a fraction or an integer.</summary>
    public static Rational Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return Rational.Of(Integer(text[..slash]), Integer(text[(slash + 1)..]));
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? Rational.Of(Integer(text))
            : Rational.Of(Integer(text.Remove(point, 1)), BigInteger.Pow(10, text.Length - point - 1));
    }

    private static BigInteger Integer(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);
}
