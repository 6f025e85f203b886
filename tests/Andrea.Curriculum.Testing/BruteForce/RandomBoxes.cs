using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Testing.BruteForce;

/// <summary>Small random boxes on coarse grids, so that ties, pinned sources, empty sets and single points are frequent.</summary>
public static class RandomBoxes
{
    /// <summary>A stream of boxes that is the same for the same seed.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="greatestCount">Most sources of a box.</param>
    public static IEnumerable<(Rational[] Floors, Rational[] Caps)> Stream(int seed, int count, int greatestCount)
    {
        var random = new Random(seed);
        for (var k = 0; k < count; k++)
        {
            var n = random.Next(1, greatestCount + 1);
            var grid = random.Next(1, 13);

            // Few floors in most boxes keep about half of them from being empty.
            var floorsOfSix = random.Next(3) == 0 ? 5 : 1;
            var floors = new Rational[n];
            var caps = new Rational[n];
            for (var i = 0; i < n; i++)
            {
                var floor = random.Next(6) < floorsOfSix ? random.Next(0, (grid / 2) + 1) : 0;
                var cap = random.Next(4) == 0 ? random.Next(0, grid + 1) : random.Next(Math.Min(floor, grid), grid + 1);
                floors[i] = Rational.Of(floor, grid);
                caps[i] = Rational.Of(cap, grid);
            }

            yield return (floors, caps);
        }
    }

    /// <summary>The same boxes as constraints, floors named 2 i and caps 2 i + 1.</summary>
    public static BoxConstraints Constraints(this (Rational[] Floors, Rational[] Caps) box) => BoxConstraints.Of(box.Floors, box.Caps);
}
