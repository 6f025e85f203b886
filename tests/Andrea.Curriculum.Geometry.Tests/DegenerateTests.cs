using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests;

/// <summary>Polytopes at the edge of being one, each with all its facts.</summary>
public sealed class DegenerateTests
{
    private static readonly Rational Third = Rational.Of(1, 3);

    [Fact]
    public void One_source_has_one_mix()
    {
        var polytope = Boxes.Free(1).Solve();
        AssertSingle(polytope, [1]);
        Assert.Equal(Rational.One, polytope.Volume().OfSimplex.Exact);
    }

    [Fact]
    public void One_source_as_raw_weight_has_one_mix() =>
        AssertSingle(ReachablePolytope.OfRaw(BoxConstraints.Of([Rational.Of(1, 5)], [Rational.Of(2, 5)])), [1]);

    [Fact]
    public void With_all_sources_excluded_there_is_no_mix()
    {
        var box = Boxes.Free(4);
        Array.Fill(box.Caps, Rational.Zero);
        var conflict = AssertEmpty(box.Solve());
        Assert.Equal(ConflictKind.CapsBelowOne, conflict.Kind);
        Assert.Equal((4, Rational.One), (conflict.Members.Length, conflict.Excess));
        AssertEmpty(ReachablePolytope.OfRaw(box.Constraints()));
    }

    [Fact]
    public void With_all_sources_but_one_excluded_it_has_everything()
    {
        var box = Boxes.Free(4);
        Array.Fill(box.Caps, Rational.Zero);
        box.Caps[2] = 1;
        AssertSingle(box.Solve(), [0, 0, 1, 0]);
        AssertSingle(ReachablePolytope.OfRaw(box.Constraints()), [0, 0, 1, 0]);
    }

    [Fact]
    public void Floors_that_sum_to_exactly_one_are_the_only_mix()
    {
        var box = Boxes.Free(4);
        (box.Floors[0], box.Floors[1], box.Floors[2], box.Floors[3]) = (Boxes.Parse("0.1"), Boxes.Parse("0.2"), Boxes.Parse("0.7"), 0);
        AssertSingle(box.Solve(), [Boxes.Parse("0.1"), Boxes.Parse("0.2"), Boxes.Parse("0.7"), 0]);

        box.Floors[3] = Rational.Of(1, BigInteger.Pow(10, 40));
        var conflict = AssertEmpty(box.Solve());
        Assert.Equal((ConflictKind.FloorsExceedOne, box.Floors[3]), (conflict.Kind, conflict.Excess));
    }

    [Fact]
    public void Caps_that_sum_to_exactly_one_are_the_only_mix()
    {
        var box = Boxes.Free(4);
        (box.Caps[0], box.Caps[1], box.Caps[2], box.Caps[3]) = (Boxes.Parse("0.1"), Boxes.Parse("0.2"), Boxes.Parse("0.6"), Boxes.Parse("0.1"));
        AssertSingle(box.Solve(), box.Caps);

        box.Caps[3] -= Rational.Of(1, BigInteger.Pow(10, 40));
        var conflict = AssertEmpty(box.Solve());
        Assert.Equal((ConflictKind.CapsBelowOne, Rational.Of(1, BigInteger.Pow(10, 40))), (conflict.Kind, conflict.Excess));
    }

    [Fact]
    public void A_floor_that_is_the_cap_pins_its_source_alone()
    {
        var box = Boxes.Free(3);
        box.Floors[1] = box.Caps[1] = Rational.Of(1, 4);
        var polytope = box.Solve();
        Assert.Equal(1, polytope.Dimension);
        Assert.Equal([0, 2], polytope.FreeSources.ToArray());
        Assert.True(polytope.IsPinned(1));
        Assert.Equal((Rational.Zero, Rational.Of(3, 4)), (polytope.TightFloor(2), polytope.TightCap(2)));
        Assert.Equal(2, polytope.CountVertices().Value);
        Assert.Equal((Rational.Zero, Rational.One), (polytope.Volume().OfSimplex.Exact, polytope.Volume().OfHull.Exact));
        Assert.Equal([Rational.Of(3, 8), Rational.Of(1, 4), Rational.Of(3, 8)], polytope.EvenMostMix.ToArray());
        Assert.Equal([Rational.Of(3, 4), Rational.Of(1, 4), 0], polytope.LeastEffectiveSources().Mix.ToArray());
    }

    [Fact]
    public void A_group_whose_floor_is_its_cap_splits_the_mix_in_two()
    {
        // {a, b} = 1/2 leaves 1/2 to {c, d}: the product of two segments (POLYTOPE A2).
        var polytope = Grouped(4, ([0, 1], Rational.Of(1, 2), Rational.Of(1, 2)));
        Assert.Equal(2, polytope.Dimension);
        Assert.Equal([0, 1, 2, 3], polytope.FreeSources.ToArray());
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal((Rational.Zero, Rational.Of(1, 2)), (polytope.TightFloor(i), polytope.TightCap(i))));
        Assert.Equal(4, polytope.CountVertices().Value);
        Assert.All(polytope.Vertices(), vertex => Assert.Equal(2, vertex.Count(share => share == Rational.Of(1, 2))));
        Assert.Equal(Rational.Zero, polytope.Volume().OfSimplex.Exact);
        Assert.All(polytope.EvenMostMix, share => Assert.Equal(Rational.Of(1, 4), share));
        var least = polytope.LeastEffectiveSources();
        Assert.Equal((true, 2.0), (least.IsProven, least.High));
    }

    [Fact]
    public void Three_groups_at_thirds_of_one_source_each_are_one_mix() =>
        AssertSingle(Grouped(3, ([0], Third, Third), ([1], Third, Third), ([2], 0, Third)), [Third, Third, Third]);

    [Fact]
    public void Thirds_are_thirds()
    {
        var box = Boxes.Free(3);
        Array.Fill(box.Floors, Third);
        AssertSingle(box.Solve(), [Third, Third, Third]);

        box = Boxes.Free(6);
        Array.Fill(box.Caps, Third);
        var polytope = box.Solve();
        Assert.Equal((5, (BigInteger)20), (polytope.Dimension, polytope.CountVertices().Value));
        Assert.Equal((true, 3.0), (polytope.LeastEffectiveSources().IsProven, polytope.LeastEffectiveSources().High));

        // Eulerian number A(5, 2) of the hypersimplex, in simplices a third as long.
        Assert.Equal(Rational.Of(66, 243), polytope.Volume().OfSimplex.Exact);
    }

    [Fact]
    public void Denominators_of_forty_digits_are_exact()
    {
        var unit = Rational.Of(1, BigInteger.Pow(10, 40) - 1);
        var box = Boxes.Free(3);
        Array.Fill(box.Floors, Third - (2 * unit));
        Array.Fill(box.Caps, Third + unit);
        var polytope = box.Solve();
        Assert.Equal((2, 6 * unit), (polytope.Dimension, polytope.Slack));
        Assert.Equal((Third - (2 * unit), Third + unit), (polytope.TightFloor(0), polytope.TightCap(2)));

        // What is missing from the caps is 3 units, as much as each range: a triangle.
        ImmutableArray<Rational>[] expected =
        [
            [Third + unit, Third + unit, Third - (2 * unit)], [Third + unit, Third - (2 * unit), Third + unit], [Third - (2 * unit), Third + unit, Third + unit],
        ];
        Assert.Equal(3, polytope.CountVertices().Value);
        Assert.All(expected, corner => Assert.Contains(polytope.Vertices(), vertex => vertex.SequenceEqual(corner)));
        Assert.Equal(9 * unit * unit, polytope.Volume().OfSimplex.Exact);
        Assert.All(polytope.EvenMostMix, share => Assert.Equal(Third, share));
    }

    [Fact]
    public void Ten_thousand_sources_have_exact_facts()
    {
        var box = Boxes.Free(10_000);
        Array.Fill(box.Floors, Rational.Of(1, 20_000), 0, 9_999);
        var polytope = box.Solve();
        var rest = Rational.Of(10_001, 20_000);
        Assert.Equal((9_999, rest), (polytope.Dimension, polytope.Slack));
        Assert.Equal((Rational.Of(1, 20_000), rest + Rational.Of(1, 20_000)), (polytope.TightFloor(7), polytope.TightCap(7)));
        Assert.Equal((Rational.Zero, rest), (polytope.TightFloor(9_999), polytope.TightCap(9_999)));
        Assert.Equal(10_000, polytope.CountVertices().Value);
        Assert.All(polytope.EvenMostMix, share => Assert.Equal(Rational.Of(1, 10_000), share));

        // A simplex: its volume is the slack to the power of the dimension.
        Assert.Equal(9_999 * Math.Log10(10_001.0 / 20_000), polytope.Volume().OfSimplex.Log10, 1e-6);

        var group = Grouped(10_000, ([.. Enumerable.Range(0, 5_000)], Rational.Of(1, 2), Rational.Of(1, 2)));
        Assert.Equal((9_998, (BigInteger)25_000_000), (group.Dimension, group.CountVertices().Value));
    }

    [Fact]
    public void Ten_thousand_different_prime_denominators_are_exact()
    {
        var primes = Primes(10_000);
        var box = Boxes.Free(10_000);
        for (var i = 0; i < primes.Count; i++)
        {
            box.Caps[i] = Rational.Of(1, primes[i]);
        }

        // 1/2 + 1/3 + 1/5 is 31/30, so the first three alone suffice and every source can have its cap or nothing.
        var polytope = box.Solve();
        Assert.Equal(9_999, polytope.Dimension);
        Assert.Equal((Rational.Zero, Rational.Of(1, 104_729)), (polytope.TightFloor(9_999), polytope.TightCap(9_999)));
        Assert.Equal((Rational.Zero, Rational.Of(1, 2)), (polytope.TightFloor(0), polytope.TightCap(0)));
        Assert.Equal((0, Rational.Of(1, 2)), polytope.GreatestShare());
    }

    private static PolytopeConflict AssertEmpty(ReachablePolytope polytope)
    {
        Assert.False(polytope.IsFeasible);
        Assert.Equal(-1, polytope.Dimension);
        Assert.Empty(polytope.FreeSources.ToArray());
        Assert.Equal(0, polytope.CountVertices().Value);
        Assert.Empty(polytope.Vertices());
        Assert.Equal((Rational.Zero, Rational.Zero), (polytope.Volume().OfSimplex.Exact, polytope.Volume().OfHull.Exact));
        return polytope.Conflict!;
    }

    private static void AssertSingle(ReachablePolytope polytope, Rational[] mix)
    {
        Assert.Equal(0, polytope.Dimension);
        Assert.Empty(polytope.FreeSources.ToArray());
        Assert.Equal(1, polytope.CountVertices().Value);
        Assert.Equal(mix, Assert.Single(polytope.Vertices()));
        Assert.Equal(mix, polytope.EvenMostMix);
        Assert.True(polytope.EvenMost.IsExact);
        Assert.Equal(Rational.One, polytope.Volume().OfHull.Exact);
        Assert.Equal(mix, polytope.Chebyshev()!.Centre);
        Assert.Equal(0, polytope.Chebyshev()!.Radius);
        Assert.Equal((true, EffectiveSources.Of(mix)), (polytope.LeastEffectiveSources().IsProven, polytope.LeastEffectiveSources().High));
        for (var i = 0; i < mix.Length; i++)
        {
            Assert.Equal((mix[i], mix[i], true), (polytope.TightFloor(i), polytope.TightCap(i), polytope.IsPinned(i)));
        }
    }

    private static ReachablePolytope Grouped(int count, params (ImmutableArray<int> Members, Rational Floor, Rational Cap)[] groups)
    {
        var box = Boxes.Free(count).Constraints();
        var bounds = groups.Select((group, g) => new GroupBound(
            group.Members, new ShareBound(group.Floor, new ConstraintId((2 * count) + (2 * g))), new ShareBound(group.Cap, new ConstraintId((2 * count) + (2 * g) + 1))));
        return ReachablePolytope.Of(NestedConstraints.TryOf(box, [.. bounds], out _)!);
    }

    private static List<int> Primes(int count)
    {
        var primes = new List<int>();
        for (var candidate = 2; primes.Count < count; candidate++)
        {
            if (primes.TakeWhile(prime => prime * prime <= candidate).All(prime => candidate % prime != 0))
            {
                primes.Add(candidate);
            }
        }

        return primes;
    }
}
