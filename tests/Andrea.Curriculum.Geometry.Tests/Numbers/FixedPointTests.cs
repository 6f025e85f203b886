using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Numbers;

public sealed class FixedPointTests
{
    private static readonly Rational Unit = Rational.Of(1, BigInteger.One << 112);

    [Fact]
    public void Cells_have_the_ends_of_their_definition()
    {
        foreach (var share in Shares())
        {
            var cell = ShareCell.OfDouble(share);
            var (low, middle, high) = (0, 0, 0);
            AssertHolds(cell.High, FixedPoint.CellHigh(share, ref high), high);
            AssertHolds(Rational.OfDouble(share), FixedPoint.Of(share, ref middle), middle);
            Assert.Equal(cell.IsClosed, FixedPoint.IsCellClosed(share));
            if (share > 0)
            {
                AssertHolds(cell.Low, FixedPoint.CellLow(share, ref low), low);
            }
        }
    }

    [Fact]
    public void The_cell_below_a_power_of_two_is_half_as_wide()
    {
        var cell = ShareCell.OfDouble(0.5);
        Assert.Equal(Rational.Of(1, BigInteger.One << 55), Rational.Of(1, 2) - cell.Low);
        Assert.Equal(Rational.Of(1, BigInteger.One << 54), cell.High - Rational.Of(1, 2));
    }

    [Fact]
    public void Fractions_are_cut_downwards_and_the_cut_is_counted()
    {
        var dropped = 0;
        AssertHolds(Rational.Of(1, 3), FixedPoint.Floor(1, 3, ref dropped), dropped);
        Assert.Equal(1, dropped);
        dropped = 0;
        Assert.Equal(FixedPoint.One / 4, FixedPoint.Floor(1, 4, ref dropped));
        Assert.Equal(0, dropped);
    }

    [Fact]
    public void A_fixed_number_goes_to_the_nearest_double()
    {
        var random = new Random(9);
        for (var i = 0; i < 3_000; i++)
        {
            var value = (Int128)new UInt128((ulong)random.NextInt64(1L << 50), (ulong)random.NextInt64()) >> random.Next(0, 100);
            Assert.True(NearestDouble.IsNearest(FixedPoint.ToDouble(value), Unit * Rational.Of((BigInteger)value)));
        }
    }

    private static void AssertHolds(Rational exact, Int128 value, int dropped)
    {
        var low = Unit * Rational.Of((BigInteger)value);
        Assert.True(dropped == 0 ? exact == low : low < exact && exact < low + Unit);
    }

    private static IEnumerable<double> Shares()
    {
        var random = new Random(10);
        yield return 0;
        yield return 1;
        yield return double.Epsilon;
        for (var power = -1074; power < 0; power += 7)
        {
            yield return Math.ScaleB(1, power);
        }

        for (var i = 0; i < 2_000; i++)
        {
            yield return Math.ScaleB(random.NextDouble(), -random.Next(0, i % 2 == 0 ? 70 : 1074));
        }
    }
}
