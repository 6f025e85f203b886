using System.Globalization;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Vertices;

/// <summary>Random boxes whose figures lrs, normaliz and exact sums in another language have given; bounds in thousandths.</summary>
internal static class MeasuredBoxes
{
    internal static ReachablePolytope Sixteen => Of(
        "23 30 30 18 26 14 28 0 26 16 15 14 0 18 19 21",
        "109 159 85 124 140 69 117 57 194 182 140 121 129 160 135 178");

    internal static ReachablePolytope ThirtyTwo => Of(
        "2 6 4 9 7 15 0 1 3 10 16 10 1 16 15 11 0 17 4 16 0 15 6 9 6 14 2 10 3 1 16 3",
        "47 87 31 89 38 44 70 55 48 94 80 98 47 109 78 46 29 79 58 77 67 50 62 85 68 93 35 96 29 49 98 48");

    internal static ReachablePolytope SixtyFour => Of(
        "7 1 9 6 8 0 3 4 3 2 1 6 7 3 0 1 6 0 1 2 1 9 0 9 4 3 8 3 1 0 7 6 3 4 2 8 6 5 8 4 5 7 8 2 0 0 3 7 2 3 3 0 4 3 3 0 4 1 2 4 "
        + "3 9 3 3",
        "28 29 48 46 39 35 25 33 24 25 32 20 27 18 19 20 50 15 23 35 29 48 42 23 47 35 52 17 16 46 39 27 21 48 35 39 50 25 45 40 "
        + "40 27 40 40 12 12 34 29 38 26 48 26 46 32 43 17 36 32 30 17 42 44 21 22");

    internal static ReachablePolytope OneHundredTwentyEight => Of(
        "1 3 4 2 1 3 0 1 2 4 2 4 4 2 0 0 0 2 2 0 3 1 3 4 2 3 2 3 2 4 2 3 2 2 1 4 0 1 4 1 0 0 4 3 2 3 4 3 2 4 3 2 0 3 1 3 0 3 3 4 "
        + "2 2 3 3 4 3 1 1 3 1 0 3 0 4 2 0 2 0 4 1 4 4 1 0 4 0 4 4 0 1 2 3 2 1 0 0 4 4 1 2 1 0 3 4 4 4 3 2 0 0 3 0 4 0 4 0 1 3 3 0 "
        + "3 3 3 0 3 3 2 1",
        "14 26 17 8 8 13 17 22 15 24 20 14 23 13 7 13 17 15 16 10 19 7 24 21 13 10 13 16 14 27 22 25 11 16 15 23 17 7 22 15 10 7 "
        + "13 14 14 13 10 11 17 15 26 11 10 24 19 19 7 17 12 21 23 17 25 23 18 24 20 15 19 24 20 10 11 20 13 13 11 19 14 18 22 19 "
        + "12 12 25 8 11 17 20 16 22 9 18 23 9 20 19 19 22 22 11 19 25 24 23 20 15 17 23 7 18 14 14 23 21 7 13 24 20 13 22 14 23 19 "
        + "14 25 13 16");

    /// <summary>The seed's polish regime: one floor of 0.7, one cap of 0.25, two of sixteen sources excluded.</summary>
    internal static ReachablePolytope Polish
    {
        get
        {
            var box = Boxes.Free(16);
            box.Floors[0] = Rational.Of(7, 10);
            box.Caps[1] = Rational.Of(1, 4);
            (box.Caps[2], box.Caps[3]) = (0, 0);
            return box.Solve();
        }
    }

    private static ReachablePolytope Of(string floors, string caps) => (Read(floors), Read(caps)).Solve();

    private static Rational[] Read(string text) =>
        [.. text.Split(' ').Select(digits => Rational.Of(int.Parse(digits, CultureInfo.InvariantCulture), 1000))];
}
