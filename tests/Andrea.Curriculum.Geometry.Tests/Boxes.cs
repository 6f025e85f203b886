using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests;

/// <summary>Boxes to be changed bound by bound.</summary>
internal static class Boxes
{
    public static (Rational[] Floors, Rational[] Caps) Free(int count)
    {
        var caps = new Rational[count];
        Array.Fill(caps, Rational.One);
        return (new Rational[count], caps);
    }

    public static ReachablePolytope Solve(this (Rational[] Floors, Rational[] Caps) box) => ReachablePolytope.Of(box.Constraints());

    /// <summary>A decimal at its exact value.</summary>
    public static Rational Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return Rational.Of(digits, BigInteger.Pow(10, point < 0 ? 0 : text.Length - point - 1));
    }
}
