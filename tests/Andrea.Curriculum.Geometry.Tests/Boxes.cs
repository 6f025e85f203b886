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

    /// <summary>The lesson's triangle: H at least a half, G free, D at most a quarter.</summary>
    public static (Rational[] Floors, Rational[] Caps) Lesson()
    {
        var box = Free(3);
        box.Floors[0] = Rational.Of(1, 2);
        box.Caps[2] = Rational.Of(1, 4);
        return box;
    }

    /// <summary>
    /// Random boxes, half of them with intervals of 1e-14 to 1e-40 around a mix, where doubles cannot tell the ends apart; many of
    /// these have a source whose whole range is as small, so that even sums in fixed point cannot.
    /// </summary>
    public static IEnumerable<(Rational[] Floors, Rational[] Caps)> WithSlivers(int seed, int count)
    {
        var random = new Random(seed);
        foreach (var box in RandomBoxes.Stream(seed, count, 6))
        {
            if (box.Solve().IsFeasible && random.Next(2) == 0)
            {
                Narrow(random, box, random.Next(box.Floors.Length), Rational.Of(1, BigInteger.Pow(10, random.Next(14, 41))));
            }

            yield return box;
        }
    }

    private static void Narrow(Random random, (Rational[] Floors, Rational[] Caps) box, int tiny, Rational width)
    {
        var (floor, cap) = (box.Floors[tiny], box.Caps[tiny]);
        (box.Floors[tiny], box.Caps[tiny]) = (Rational.Zero, width);
        var polytope = box.Solve();
        if (!polytope.IsFeasible)
        {
            (box.Floors[tiny], box.Caps[tiny]) = (floor, cap);
            polytope = box.Solve();
        }

        for (var i = 0; i < polytope.Count; i++)
        {
            var share = polytope.EvenMostMix[i];
            box.Floors[i] = Rational.Max(box.Floors[i], share - (random.Next(3) * width));
            box.Caps[i] = Rational.Min(box.Caps[i], share + (random.Next(3) * width));
        }
    }

    /// <summary>A decimal at its exact value.</summary>
    public static Rational Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return Rational.Of(digits, BigInteger.Pow(10, point < 0 ? 0 : text.Length - point - 1));
    }
}
