using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Box;

public sealed class HostileBoundsTests
{
    [Fact]
    public void A_floor_above_one_is_a_conflict_by_itself()
    {
        var box = Boxes.Free(3);
        box.Floors[1] = Boxes.Parse("1.2");
        box.Caps[1] = Boxes.Parse("0.5");
        var conflict = box.Solve().Conflict;
        Assert.NotNull(conflict);
        Assert.Equal(ConflictKind.FloorsExceedOne, conflict.Kind);
        Assert.Equal(1, Assert.Single(conflict.Members).Source);
        Assert.Equal(Boxes.Parse("0.2"), conflict.Excess);
    }

    [Theory]
    [InlineData("-0.5")]
    [InlineData("-100000000000000000000000000000")]
    public void A_negative_cap_contradicts_the_floor_that_every_share_has(string cap)
    {
        var box = Boxes.Free(3);
        box.Floors[2] = -9;
        box.Caps[2] = Boxes.Parse(cap);
        var conflict = box.Solve().Conflict;
        Assert.NotNull(conflict);
        Assert.Equal(ConflictKind.FloorAboveCap, conflict.Kind);
        Assert.False(conflict.Members[0].Id.IsWritten);
        Assert.Equal(Rational.Zero, conflict.Total);
        Assert.Equal(-Boxes.Parse(cap), conflict.Excess);
    }

    [Fact]
    public void Bounds_outside_the_simplex_bind_as_0_and_1()
    {
        var box = Boxes.Free(2);
        box.Floors[0] = Rational.Of(-BigInteger.Pow(10, 50));
        box.Caps[1] = Rational.Of(BigInteger.Pow(10, 50));
        var polytope = box.Solve();
        Assert.Equal((Rational.Zero, Rational.One), (polytope.TightFloor(0), polytope.TightCap(1)));
    }

    [Fact]
    public void A_huge_floor_does_not_overflow()
    {
        var box = Boxes.Free(3);
        Array.Fill(box.Floors, Rational.Of(BigInteger.Pow(10, 30)));
        Assert.Single(box.Solve().Conflict!.Members);
    }

    [Fact]
    public void Denominators_beyond_64_bits_are_exact()
    {
        var little = Rational.Of(1, BigInteger.Pow(10, 30));
        var box = Boxes.Free(3);
        Array.Fill(box.Floors, Rational.Of(1, 3) - little);
        Array.Fill(box.Caps, Rational.Of(1, 3) + little);
        var polytope = box.Solve();
        Assert.Equal(2, polytope.Dimension);
        Assert.Equal(3 * little, polytope.Slack);
        Assert.Equal(2.0 / 3, polytope.RelativeSlacks()[0]);
        Assert.All(polytope.EvenMostMix, share => Assert.Equal(Rational.Of(1, 3), share));
        Assert.Equal([Rational.Of(1, 3), Rational.Of(1, 3) + little, Rational.Of(1, 3) - little], polytope.Vertex([1, 0, 2]).ToArray());
    }

    [Fact]
    public void Every_denominator_prime_and_different_is_exact()
    {
        int[] primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];
        var box = Boxes.Free(16);
        for (var i = 0; i < 16; i++)
        {
            box.Floors[i] = Rational.Of(1, 20 * primes[i]);
            box.Caps[i] = Rational.Of(primes[i] - 1, primes[i]);
        }

        var polytope = box.Solve();
        Assert.Equal(15, polytope.Dimension);
        Assert.Equal(Rational.One, polytope.EvenMostMix.Aggregate((a, b) => a + b));
        Assert.Equal(Rational.One - box.Floors.Aggregate((a, b) => a + b), polytope.Slack);
    }
}
