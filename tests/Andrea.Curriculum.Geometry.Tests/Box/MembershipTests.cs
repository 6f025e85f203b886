using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Box;

public sealed class MembershipTests
{
    [Fact]
    public void The_lesson_answers_about_the_triangle()
    {
        var triangle = Boxes.Lesson().Solve();
        Assert.True(triangle.Contains([0.5, 0.25, 0.25]));
        Assert.True(triangle.Contains([0.7, 0.2, 0.1]));
        Assert.Equal(new Membership(MembershipKind.BelowFloor, 0), triangle.Check([0.4, 0.6, 0]));
        Assert.Equal(new Membership(MembershipKind.AboveCap, 2), triangle.Check([0.5, 0.2, 0.3]));
        Assert.Equal(MembershipKind.SumBelowOne, triangle.Check([0.5, 0.2, 0.2]).Kind);
        Assert.Equal(MembershipKind.SumAboveOne, triangle.Check([0.6, 0.4, 0.2]).Kind);
        Assert.Equal(new Membership(MembershipKind.NotANumber, 1), triangle.Check([0.5, double.NaN, 0.2]));
        Assert.Equal(new Membership(MembershipKind.BelowFloor, 1), triangle.Check([0.5, double.NegativeInfinity, 0.3]));
        Assert.Equal(new Membership(MembershipKind.AboveCap, 1), triangle.Check([0.5, double.PositiveInfinity, 0.3]));
    }

    [Fact]
    public void Ten_tenths_are_a_mix_although_their_doubles_do_not_sum_to_one()
    {
        var box = Boxes.Free(10);
        Array.Fill(box.Caps, Rational.Of(1, 10));
        var mix = new double[10];
        Array.Fill(mix, 0.1);
        Assert.NotEqual(1.0, mix.Sum());
        Assert.True(box.Solve().Contains(mix));
        mix[3] = Math.BitIncrement(0.1);
        Assert.Equal(new Membership(MembershipKind.AboveCap, 3), box.Solve().Check(mix));
    }

    [Fact]
    public void The_end_of_a_cell_counts_only_when_ties_round_to_it()
    {
        // The upper ends of these cells sum to exactly 1: half a unit of 0.625 is 2^-54, of 0.09375 it is 2^-57.
        var polytope = Boxes.Free(5).Solve();
        var unit = Math.ScaleB(1, -56);
        Assert.Equal(MembershipKind.Inside, polytope.Check([0.625, 0.09375, 0.09375, 0.09375, 0.09375 - (6 * unit)]).Kind);
        Assert.Equal(MembershipKind.SumBelowOne, polytope.Check([0.625, 0.09375, 0.09375, 0.09375 - unit, 0.09375 - (5 * unit)]).Kind);
        Assert.Equal(MembershipKind.SumBelowOne, polytope.Check([0.625, 0.09375, 0.09375, 0.09375, 0.09375 - (7 * unit)]).Kind);

        // Likewise the lower ends: half a unit just above 0.625 downwards is 2^-54 again.
        Assert.Equal(MembershipKind.Inside, polytope.Check([0.625, 0.09375, 0.09375, 0.09375, 0.09375 + (6 * unit)]).Kind);
        Assert.Equal(MembershipKind.SumAboveOne, polytope.Check([0.625, 0.09375, 0.09375, 0.09375 + unit, 0.09375 + (5 * unit)]).Kind);
    }

    [Fact]
    public void Bounds_inside_one_rounding_cell_are_told_apart()
    {
        var sliver = Rational.Of(1, BigInteger.Pow(10, 19));
        var box = Boxes.Free(2);
        box.Floors[0] = Rational.Of(1, 2) + sliver;
        box.Caps[0] = Rational.Of(1, 2) + (2 * sliver);
        var polytope = box.Solve();
        Assert.True(polytope.Contains([0.5, 0.5]));
        Assert.True(polytope.Contains([0.5, Math.BitDecrement(0.5)]) == polytope.CheckCells(Cells([0.5, Math.BitDecrement(0.5)])).IsInside);
        Assert.False(polytope.Contains(new[] { Rational.Of(1, 2), Rational.Of(1, 2) }));
        Assert.True(polytope.Contains(new[] { Rational.Of(1, 2) + sliver, Rational.Of(1, 2) - sliver }));
    }

    [Fact]
    public void The_fast_test_agrees_with_the_cells_of_the_definition()
    {
        var random = new Random(30);
        var kinds = new Dictionary<MembershipKind, int>();
        foreach (var box in Boxes.WithSlivers(30, 3_000))
        {
            var polytope = box.Solve();
            if (!polytope.IsFeasible)
            {
                continue;
            }

            var mix = polytope.EvenMostMix.Select(share => share.ToDouble()).ToArray();
            for (var k = 0; k < 4; k++)
            {
                Nudge(random, mix);
                var fast = polytope.Check(mix);
                Assert.Equal(polytope.CheckCells(Cells(mix)).IsInside, fast.IsInside);
                kinds[fast.Kind] = kinds.GetValueOrDefault(fast.Kind) + 1;
            }
        }

        foreach (var kind in new[] { MembershipKind.Inside, MembershipKind.SumAboveOne, MembershipKind.SumBelowOne })
        {
            Assert.True(kinds[kind] > 100, $"{kind}: {kinds[kind]}");
        }
    }

    [Fact]
    public void Exact_mixes_are_judged_by_their_definition()
    {
        var random = new Random(31);
        foreach (var box in RandomBoxes.Stream(31, 500, 5))
        {
            var polytope = box.Solve();
            if (!polytope.IsFeasible)
            {
                continue;
            }

            var mix = polytope.EvenMostMix.ToArray();
            mix[random.Next(mix.Length)] += Rational.Of(random.Next(-1, 2), 24);
            mix[random.Next(mix.Length)] += Rational.Of(random.Next(-1, 2), 24);
            var expected = mix.Aggregate((a, b) => a + b) == 1
                && mix.Select((share, i) => share >= box.Floors[i] && share <= box.Caps[i]).All(within => within);
            Assert.Equal(expected, polytope.Contains(mix));
        }
    }

    [Fact]
    public void Printed_shares_are_judged_by_their_digits()
    {
        var box = Boxes.Free(3);
        Array.Fill(box.Caps, Rational.Of(1, 3));
        ShareCell[] Printed(string share, int places) => [.. Enumerable.Repeat(ShareCell.OfPrinted(Boxes.Parse(share), places), 3)];
        Assert.True(box.Solve().CheckCells(Printed("0.3333", 4)).IsInside);
        Assert.Equal(new Membership(MembershipKind.BelowFloor, 0), box.Solve().CheckCells(Printed("0.3332", 4)));
        Assert.Equal(MembershipKind.AboveCap, box.Solve().CheckCells(Printed("0.3334", 4)).Kind);
        Assert.True(Boxes.Free(3).Solve().CheckCells(Printed("0.333", 3)).IsInside);
        Assert.Equal(MembershipKind.SumBelowOne, Boxes.Free(3).Solve().CheckCells(Printed("0.332", 3)).Kind);
    }

    [Fact]
    public void Many_shares_of_one_do_not_overflow()
    {
        var mix = new double[20_000];
        Array.Fill(mix, 1.0);
        Assert.Equal(MembershipKind.SumAboveOne, Boxes.Free(20_000).Solve().Check(mix).Kind);
    }

    [Fact]
    public void A_mix_of_another_length_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Boxes.Free(3).Solve().Contains([0.5, 0.5]));
        Assert.Throws<ArgumentException>(() => Boxes.Free(3).Solve().Contains(new Rational[] { 1 }));
    }

    private static ShareCell[] Cells(double[] mix) => Array.ConvertAll(mix, ShareCell.OfDouble);

    private static void Nudge(Random random, double[] mix)
    {
        var i = random.Next(mix.Length);
        mix[i] = random.Next(4) switch
        {
            0 => Math.BitIncrement(mix[i]),
            1 => Math.BitDecrement(mix[i]),
            2 => mix[i] * (1 - Math.ScaleB(1, -random.Next(40, 60))),
            _ => mix[i] + Math.ScaleB(1, -random.Next(40, 130)),
        };
    }
}
