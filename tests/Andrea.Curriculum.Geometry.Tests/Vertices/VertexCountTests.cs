using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Vertices;

public sealed class VertexCountTests
{
    [Fact]
    public void Measured_boxes_have_the_number_that_other_programs_gave()
    {
        Assert.Equal(4, Boxes.Lesson().Solve().CountVertices().Value);
        Assert.Equal(26, MeasuredBoxes.Polish.CountVertices().Value);
        Assert.Equal(70_287, MeasuredBoxes.Sixteen.CountVertices().Value);
        Assert.Equal(5_687_715_341, MeasuredBoxes.ThirtyTwo.CountVertices().Value);
        Assert.Equal("23876021827646500993", MeasuredBoxes.SixtyFour.CountVertices().ToString());
    }

    [Fact]
    public void Small_boxes_have_as_many_as_are_found_by_trying_every_choice()
    {
        foreach (var box in RandomBoxes.Stream(71, TestScale.Times(3_000), 7))
        {
            var count = BoxVertices.Enumerate(box.Floors, box.Caps).Count;
            Assert.Equal(count, box.Solve().CountVertices().Value);
        }
    }

    [Fact]
    public void A_fine_grid_is_counted_by_halves_and_a_coarse_one_by_a_table_to_the_same_number()
    {
        var random = new Random(72);
        for (var k = 0; k < TestScale.Times(300); k++)
        {
            var ranges = Enumerable.Range(0, random.Next(2, 9)).Select(_ => (BigInteger)random.Next(1, random.Next(2, 40))).ToArray();
            var slack = Tighten(ranges, random);
            var slice = FreeSlice.Of(ranges, slack);
            Assert.True(VertexCounter.FitsTable(slice, FigureLimits.Default.Work));
            var expected = VertexCounter.Count(slice, FigureLimits.Default.Work);

            // A factor keeps the sums' order, and one unit more in every place only ever breaks it where it is not there.
            foreach (var digits in (ReadOnlySpan<int>)[15, 30, 45])
            {
                var factor = BigInteger.Pow(10, digits);
                var fine = FreeSlice.Of([.. ranges.Select(range => range * factor), factor + 1, factor + 1], (slack * factor) + 1);
                Assert.False(VertexCounter.FitsTable(fine, FigureLimits.Default.Work));
                Assert.Equal(CountPlainly(fine), VertexCounter.Count(fine, FigureLimits.Default.Work));
            }

            Assert.Equal(CountPlainly(slice), expected);
        }
    }

    [Fact]
    public void Forty_sources_on_a_grid_of_seventeen_digits_are_counted()
    {
        // Twenty equal ranges twice, one unit apart in the last digit: binomial numbers, worked out beside.
        var caps = Enumerable.Range(0, 40).Select(i => Rational.Of(BigInteger.Pow(10, 16) + (i % 2), BigInteger.Pow(10, 17))).ToArray();
        var floors = new Rational[40];

        // Ten caps in 40 fill 1, or leave at most 1e-16 * 10: nine full ones and an open one, or ten of the lesser.
        BigInteger expected = Choose(20, 10);
        for (var odd = 1; odd <= 9; odd++)
        {
            // 9 full ones with some of the greater: the open one takes less than a full cap.
            expected += Choose(20, odd) * Choose(20, 9 - odd) * 31;
        }

        // Nine full ones of the lesser leave a cap of the lesser, which only a greater one holds strictly inside.
        expected += Choose(20, 9) * 20;
        Assert.Equal(expected, (floors, caps).Solve().CountVertices().Value);
    }

    [Fact]
    public void Beyond_the_limits_it_is_undecided_and_says_so()
    {
        var random = new Random(73);
        var denominator = BigInteger.Pow(10, 50);
        var box = Boxes.Free(200);
        for (var i = 0; i < 200; i++)
        {
            box.Caps[i] = Rational.Of(random.NextInt64() * BigInteger.Pow(10, 30), denominator) + Rational.Of(random.NextInt64(), denominator);
        }

        var count = box.Solve().CountVertices();
        Assert.False(count.IsDecided);
        Assert.Equal("undecided within limits", count.ToString());
        Assert.False(MeasuredBoxes.Sixteen.CountVertices(new FigureLimits { Work = 100 }).IsDecided);
    }

    [Fact]
    public void Equal_caps_of_many_sources_make_a_binomial_number()
    {
        var box = Boxes.Free(300);
        Array.Fill(box.Caps, Rational.Of(1, 10));
        Assert.Equal(Choose(300, 10), box.Solve().CountVertices().Value);

        // On a fine grid the same sums fall together in the lists.
        Array.Fill(box.Caps, Rational.Of(BigInteger.Pow(10, 29) + 1, BigInteger.Pow(10, 30)));
        Assert.Equal(Choose(300, 9) * 291, box.Solve().CountVertices().Value);
    }

    [Fact]
    public void Degenerate_polytopes_have_none_one_or_as_many_as_sources()
    {
        Assert.Equal(0, (new Rational[] { 1, 1 }, new Rational[] { 1, 1 }).Solve().CountVertices().Value);
        Assert.Equal(1, (new Rational[] { 0, 1 }, new Rational[] { 1, 1 }).Solve().CountVertices().Value);
        Assert.Equal(1, Boxes.Free(1).Solve().CountVertices().Value);
        Assert.Equal(10_000, Boxes.Free(10_000).Solve().CountVertices().Value);
    }

    private static BigInteger Choose(int n, int k)
    {
        var result = BigInteger.One;
        for (var i = 1; i <= k; i++)
        {
            result = result * (n - k + i) / i;
        }

        return result;
    }

    /// <summary>Makes random ranges tight for a random slack, which is returned.</summary>
    private static BigInteger Tighten(BigInteger[] ranges, Random random)
    {
        var sum = ranges.Aggregate(BigInteger.Zero, (total, range) => total + range);
        var greatest = ranges.Max();
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = BigInteger.Min(ranges[i], BigInteger.Max(1, sum - greatest));
        }

        sum = ranges.Aggregate(BigInteger.Zero, (total, range) => total + range);
        greatest = ranges.Max();
        return greatest + random.Next((int)(sum - greatest - greatest) + 1);
    }

    private static BigInteger CountPlainly(FreeSlice slice)
    {
        var count = BigInteger.Zero;
        for (var set = 0; set < 1 << slice.Count; set++)
        {
            var rest = slice.Slack;
            for (var i = 0; i < slice.Count; i++)
            {
                rest -= (set >> i & 1) == 1 ? slice.Ranges[i] : 0;
            }

            count += rest.IsZero ? 1 : Enumerable.Range(0, slice.Count).Count(i => (set >> i & 1) == 0 && rest > 0 && rest < slice.Ranges[i]);
        }

        return count;
    }
}
