using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Systems worked by hand, and what lies beyond the limits.</summary>
public sealed class KnownSystemsTests
{
    [Fact]
    public void An_odd_cycle_of_three_caps_of_two_thirds_is_a_single_point()
    {
        var third = Rational.Of(1, 3);
        var polytope = OddCycle(2 * third);
        Assert.Equal(0, polytope.Dimension);
        Assert.Empty(polytope.FreeSources);
        Assert.Equal([third, third, third], polytope.EvenMostMix.AsEnumerable());
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal((third, third), (polytope.TightFloor(i), polytope.TightCap(i))));
        Assert.Equal((2 * third, 2 * third), polytope.TightGroup(1));
    }

    [Fact]
    public void A_cap_less_by_1e_19_empties_the_odd_cycle_and_one_greater_opens_it()
    {
        var hair = Rational.Of(1, BigInteger.Pow(10, 19));
        var empty = OddCycle(Rational.Of(2, 3) - hair);
        Assert.Equal([1, 3, 5], empty.Conflict!.Members.Select(member => member.Id.Value - 100));
        Assert.Equal(3 * hair, empty.Conflict.Excess);
        Assert.Equal(-1, empty.Dimension);
        var open = OddCycle(Rational.Of(2, 3) + hair);
        Assert.Equal(2, open.Dimension);
        Assert.Equal(Rational.Of(1, 3) - hair, open.TightFloor(0));
        Assert.Equal(Rational.Of(1, 3) + (2 * hair), open.TightCap(0));
    }

    [Fact]
    public void A_chain_of_comparisons_orders_the_shares()
    {
        // a <= b <= c: the vertices are (0, 0, 1), (0, 1/2, 1/2) and the middle.
        var rows = new[] { Difference(0, 1), Difference(1, 2) };
        var polytope = Solve(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [], rows);
        Assert.Equal(2, polytope.Dimension);
        Assert.Equal((0, Rational.Of(1, 3)), (polytope.TightFloor(0), polytope.TightCap(0)));
        Assert.Equal((0, Rational.Of(1, 2)), (polytope.TightFloor(1), polytope.TightCap(1)));
        Assert.Equal((Rational.Of(1, 3), 1), (polytope.TightFloor(2), polytope.TightCap(2)));
        Assert.Equal((-1, 0), polytope.TightRow(1));
        Assert.Equal([0, Rational.Of(1, 2), Rational.Of(1, 2)], polytope.BestMix(ReadOnlySpan<int>.Empty, [-1, 2, 1]).AsEnumerable());
    }

    [Fact]
    public void A_closed_chain_leaves_the_even_mix_alone()
    {
        var polytope = Solve(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [], [Difference(0, 1), Difference(1, 2), Difference(2, 0)]);
        Assert.Equal(0, polytope.Dimension);
        Assert.Equal(Rational.Of(1, 3), polytope.TightCap(2));
    }

    [Fact]
    public void Redundant_rows_change_nothing()
    {
        var row = Difference(0, 1);
        var doubled = row with { Terms = [.. row.Terms.Select(term => term with { Coefficient = 2 * term.Coefficient })] };
        var sum = new LinearRow([new(0, 1), new(1, 1), new(2, 1)], new ShareBound(1, new(50)), new ShareBound(1, new(51)));
        var zero = new LinearRow([], new ShareBound(0, new(52)), new ShareBound(0, new(53)));
        var polytope = Solve(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [], [row, doubled, row, sum, zero]);
        Assert.Equal(2, polytope.Dimension);
        Assert.Equal(Rational.Of(1, 2), polytope.TightCap(0));
        Assert.Equal((1, 1), polytope.TightRow(3));
        Assert.Equal((0, 0), polytope.TightRow(4));
    }

    [Fact]
    public void A_row_without_terms_can_contradict_itself_alone()
    {
        var row = new LinearRow([], new ShareBound(Rational.Of(1, 10), new(7)), null);
        var conflict = Solve(BoxConstraints.Of([0, 0], [1, 1]), [], [Difference(0, 1), row]).Conflict!;
        Assert.Equal(7, Assert.Single(conflict.Members).Id.Value);
    }

    [Fact]
    public void Coefficients_of_forty_digits_are_exact()
    {
        // a = 10^40 b + ... with b at least 10^-41 leaves a between 1/10 and 10^40 / (10^40 + 1).
        var great = BigInteger.Pow(10, 40);
        var row = new LinearRow([new(0, 1), new(1, -Rational.Of(great))], new ShareBound(0, new(1)), new ShareBound(0, new(2)));
        var box = BoxConstraints.Of([0, Rational.Of(1, great * 10), 0], [1, 1, 1]);
        var polytope = Solve(box, [], [row]);
        Assert.Equal(1, polytope.Dimension);
        Assert.Equal((Rational.Of(1, 10), Rational.Of(great, great + 1)), (polytope.TightFloor(0), polytope.TightCap(0)));
    }

    [Theory]
    [InlineData(2, 100, 100, 100, 100, 1000)]
    [InlineData(9, 1, 100, 100, 100, 1000)]
    [InlineData(9, 9, 5, 100, 100, 1000)]
    [InlineData(9, 9, 100, 8, 100, 1000)]
    [InlineData(9, 9, 100, 100, 10, 1000)]
    [InlineData(9, 9, 100, 100, 100, 3)]
    public void Beyond_a_limit_nothing_is_decided(int sources, int rows, int entries, int numeratorBits, int denominatorBits, int work)
    {
        var row = new LinearRow(
            [new(0, Rational.Of(1000)), new(1, -1)], new ShareBound(0, new(1)), new ShareBound(Rational.Of(1, 2048), new(2)));
        var constraints = new GeneralConstraints(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [], [row, Difference(1, 2)]);
        var limits = new SizeLimits
        {
            Sources = sources,
            Rows = rows,
            Entries = entries,
            Bits = Math.Min(numeratorBits, denominatorBits),
            Work = work,
        };
        var answer = Polytopes.Of(constraints, limits);
        Assert.Null(answer.Polytope);
        Assert.NotEmpty(answer.ExceededLimit!);
        Assert.Null(Polytopes.Of(constraints).ExceededLimit);
    }

    [Fact]
    public void Constraints_name_sources_that_exist_and_once()
    {
        var box = BoxConstraints.Of([0, 0], [1, 1]);
        Assert.Throws<ArgumentException>(() => new GeneralConstraints(box, [], [new LinearRow([new(2, 1)], null, null)]));
        Assert.Throws<ArgumentException>(() => new GeneralConstraints(box, [], [new LinearRow([new(0, 1), new(0, 1)], null, null)]));
        Assert.Throws<ArgumentException>(() =>
            new GeneralConstraints(box, [new GroupBound([1, 1], ShareBound.NoFloor, ShareBound.NoCap)], []));
    }

    private static ReachablePolytope OddCycle(Rational cap)
    {
        var groups = new[] { new[] { 0, 1 }, [1, 2], [0, 2] }.Select((members, g) => new GroupBound(
            [.. members], new ShareBound(0, new(100 + (2 * g))), new ShareBound(cap, new(101 + (2 * g)))));
        return Solve(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [.. groups], []);
    }

    private static LinearRow Difference(int lesser, int greater) =>
        new([new(lesser, 1), new(greater, -1)], null, new ShareBound(0, new(40 + lesser)));

    private static ReachablePolytope Solve(BoxConstraints box, GroupBound[] groups, LinearRow[] rows) =>
        Polytopes.Of(new GeneralConstraints(box, [.. groups], [.. rows])).Polytope!;
}
