using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.EndToEnd.Polytopes;

/// <summary>Polytopes with a point, without one and with exactly one.</summary>
internal static class Cases
{
    private const int Denominator = 12;

    /// <summary>Boxes by name.</summary>
    public static IReadOnlyDictionary<string, SmallPolytope> Boxes { get; } = new Dictionary<string, SmallPolytope>
    {
        ["half caps"] = new(Filled(6, 0), Filled(6, Rational.Of(1, 2))),
        ["thirds that are a point"] = new(Filled(3, 0), Filled(3, Rational.Of(1, 3))),
        ["floors that are a point"] = new([Rational.Of(1, 2), Rational.Of(1, 3), Rational.Of(1, 6)], Filled(3, 1)),
        ["floors above 1 by 1e-19"] = new(Filled(10, PlainText.Read("0.10000000000000000001")), Filled(10, 1)),
        ["a sliver of 1e-19"] = new(Filled(10, PlainText.Read("0.09999999999999999999")), Filled(10, 1)),
        ["caps below 1"] = new(Filled(3, 0), Filled(3, PlainText.Read("0.3333333333333333"))),
        ["two excluded"] = new(
            [Rational.Of(7, 10), 0, 0, 0, 0, 0], [1, Rational.Of(1, 4), 0, 0, 1, 1]),
        ["random box 1"] = RandomBox(1, 4),
        ["random box 2"] = RandomBox(2, 5),
        ["random box 3"] = RandomBox(3, 6),
        ["random box 4"] = RandomBox(4, 6),
    };

    /// <summary>Groups and rows by name.</summary>
    public static IReadOnlyDictionary<string, SmallPolytope> Others { get; } = new Dictionary<string, SmallPolytope>
    {
        ["an odd cycle that is a point"] = new(Filled(3, 0), Filled(3, 1)) { Groups = [Cap(0, 1), Cap(1, 2), Cap(0, 2)] },
        ["pinned groups"] = new(Filled(4, 0), Filled(4, 1)) { Groups = [Half(0, 1), Half(2, 3)] },
        ["an infeasible group"] = new([0, Rational.Of(1, 3), Rational.Of(1, 3)], Filled(3, 1)) { Groups = [([1, 2], 0, Rational.Of(1, 2))] },
        ["twice as much"] = new(Filled(4, 0), Filled(4, Rational.Of(1, 2))) { Rows = [new([1, -2, 0, 0], 0, IsEquality: true)] },
        ["a circle of ratios"] = new(Filled(3, 0), Filled(3, 1))
        {
            Rows = [new([2, -1, 0], 0, false), new([0, 2, -1], 0, false), new([-1, 0, 2], 0, false)],
        },
        ["random groups 1"] = RandomGroups(11),
        ["random groups 2"] = RandomGroups(12),
        ["random rows 1"] = RandomRows(21),
        ["random rows 2"] = RandomRows(22),
        ["random rows 3"] = RandomRows(23),
    };

    /// <summary>A case by its name.</summary>
    public static SmallPolytope Find(string name) => Boxes.TryGetValue(name, out var box) ? box : Others[name];

    private static SmallPolytope RandomBox(int seed, int count)
    {
        var random = new Random(seed);
        Rational[] Draw(int least, int greatest) =>
            [.. Enumerable.Range(0, count).Select(_ => Rational.Of(random.Next(least, greatest), Denominator))];
        return new SmallPolytope(Draw(0, 2), Draw(3, 8));
    }

    private static SmallPolytope RandomGroups(int seed)
    {
        var random = new Random(seed);
        var split = random.Next(2, 4);
        Rational Part(int least, int greatest) => Rational.Of(random.Next(least, greatest), Denominator);
        return RandomBox(seed, 5) with
        {
            Groups = [([.. Enumerable.Range(0, split)], Part(1, 5), Part(6, 9)), ([0, 1], Part(0, 3), Part(4, 6))],
        };
    }

    private static SmallPolytope RandomRows(int seed)
    {
        var random = new Random(seed);
        SharesRow Row() => new(
            [.. Enumerable.Range(0, 5).Select(_ => random.Next(-2, 3))], Rational.Of(random.Next(1, Denominator), Denominator), false);
        return RandomBox(seed, 5) with { Rows = [Row(), Row(), Row()] };
    }

    private static (int[] Members, Rational Floor, Rational Cap) Cap(params int[] members) => (members, 0, Rational.Of(2, 3));

    private static (int[] Members, Rational Floor, Rational Cap) Half(params int[] members) =>
        (members, Rational.Of(1, 2), Rational.Of(1, 2));

    private static Rational[] Filled(int count, Rational value) => [.. Enumerable.Repeat(value, count)];
}
