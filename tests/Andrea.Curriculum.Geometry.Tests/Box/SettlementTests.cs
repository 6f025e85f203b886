using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Box;

public sealed class SettlementTests
{
    [Fact]
    public void Any_input_is_settled_into_the_polytope_once_and_for_all()
    {
        var random = new Random(40);
        var settled = 0;
        foreach (var box in Boxes.WithSlivers(40, 3_000))
        {
            var polytope = box.Solve();
            if (!polytope.IsFeasible)
            {
                continue;
            }

            foreach (var mix in new[] { Near(random, polytope), Anything(random, polytope.Count) })
            {
                polytope.Settle(mix);
                Assert.True(polytope.Contains(mix));
                var again = (double[])mix.Clone();
                polytope.Settle(again);
                Assert.Equal(mix, again);
                settled++;
            }
        }

        Assert.True(settled > 1_500);
    }

    [Fact]
    public void A_mix_of_the_polytope_stays_as_it_is()
    {
        var polytope = Boxes.Lesson().Solve();
        double[] mix = [0.7, 0.2, 0.1];
        Assert.NotEqual(1.0, mix.Sum());
        polytope.Settle(mix);
        Assert.Equal([0.7, 0.2, 0.1], mix);
    }

    [Fact]
    public void What_is_missing_goes_to_the_greatest_share_with_room()
    {
        var polytope = Boxes.Lesson().Solve();
        double[] mix = [0.5, 0.24, 0.25];
        polytope.Settle(mix);
        Assert.Equal([0.51, 0.24, 0.25], mix);
        mix = [0.5, 0.3, 0.25];
        polytope.Settle(mix);
        Assert.Equal([0.5, 0.25, 0.25], mix);
        mix = [9, -9, double.NaN];
        polytope.Settle(mix);
        Assert.Equal([1, 0, 0], mix);
    }

    [Fact]
    public void Shares_far_below_the_unit_of_fixed_point_are_settled_in_rationals()
    {
        // Two sources of 1e-36 at most share what a third one leaves.
        var tiny = Rational.Of(1, BigInteger.Pow(10, 36));
        var box = Boxes.Free(3);
        box.Floors[0] = box.Caps[0] = 1 - (tiny * Rational.Of(3, 2));
        box.Caps[1] = box.Caps[2] = tiny;
        var polytope = box.Solve();
        Assert.Equal(1, polytope.Dimension);
        double[] mix = [1, 9e-37, 9e-37];
        Assert.Equal(MembershipKind.SumAboveOne, polytope.Check(mix).Kind);
        polytope.Settle(mix);
        Assert.Equal([1, ((tiny * Rational.Of(3, 2)) - Rational.OfDouble(9e-37)).ToDouble(), 9e-37], mix);
        mix = [1, 5e-37, 9e-37];
        Assert.Equal(MembershipKind.SumBelowOne, polytope.Check(mix).Kind);
        polytope.Settle(mix);
        Assert.Equal([1, 5e-37, 1e-36], mix);
    }

    [Fact]
    public void Steps_toward_vertices_stay_within_sixteen_sources_without_allocation()
    {
        var box = Boxes.Free(16);
        for (var i = 0; i < 16; i++)
        {
            box.Floors[i] = Rational.Of(i % 3, 100);
            box.Caps[i] = Rational.Of(17 + i, 100);
        }

        var polytope = box.Solve();
        var random = new Random(41);
        var mix = polytope.EvenMostMix.Select(share => share.ToDouble()).ToArray();
        var vertex = new double[16];
        var order = Enumerable.Range(0, 16).ToArray();
        polytope.Settle(mix);
        polytope.BestVertex(order, vertex);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var phase = 0; phase < 2_000; phase++)
        {
            random.Shuffle(order);
            polytope.BestVertex(order, vertex);
            if (!polytope.Contains(vertex))
            {
                Assert.Fail("a vertex is outside");
            }

            for (var i = 0; i < 16; i++)
            {
                mix[i] += 0.3 * (vertex[i] - mix[i]);
            }

            polytope.Settle(mix);
            if (!polytope.Contains(mix))
            {
                Assert.Fail("a settled mix is outside");
            }
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double[] Near(Random random, ReachablePolytope polytope)
    {
        var mix = polytope.EvenMostMix.Select(share => share.ToDouble()).ToArray();
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] *= 1 + ((random.Next(9) - 4) * Math.ScaleB(1, -52));
        }

        return mix;
    }

    private static double[] Anything(Random random, int count)
    {
        var mix = new double[count];
        for (var i = 0; i < count; i++)
        {
            mix[i] = random.Next(8) switch
            {
                0 => double.NaN,
                1 => double.PositiveInfinity,
                2 => -random.NextDouble(),
                3 => Math.ScaleB(random.NextDouble(), -random.Next(1074)),
                _ => random.NextDouble(),
            };
        }

        return mix;
    }
}
