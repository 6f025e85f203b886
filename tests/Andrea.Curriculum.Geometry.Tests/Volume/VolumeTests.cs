using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Tests.Vertices;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Volume;

public sealed class VolumeTests
{
    private const double Ln10 = 2.302585092994046;

    [Fact]
    public void The_lesson_s_region_is_three_sixteenths() =>
        Assert.Equal(Rational.Of(3, 16), Boxes.Lesson().Solve().Volume().OfSimplex.Exact);

    [Fact]
    public void The_polish_regime_fills_nothing_of_the_simplex_and_a_known_part_of_its_hull()
    {
        var volume = MeasuredBoxes.Polish.Volume();
        Assert.Equal(Rational.Zero, volume.OfSimplex.Exact);
        Assert.Equal(double.NegativeInfinity, volume.OfSimplex.Log10);
        Assert.Equal(Rational.Of(2_612_138_803, 16_384 * BigInteger.Pow(10, 12)), volume.OfHull.Exact);
    }

    [Fact]
    public void Measured_boxes_have_the_volume_that_other_programs_gave()
    {
        AssertClose(3.47254125564e-4, 1e-11, MeasuredBoxes.Sixteen);
        AssertClose(1.68480190029e-7, 1e-11, MeasuredBoxes.ThirtyTwo);
        AssertClose(1.84806563778e-14, 1e-11, MeasuredBoxes.SixtyFour);
        AssertClose(1.8176e-28, 1e-4, MeasuredBoxes.OneHundredTwentyEight);
    }

    [Theory]
    [InlineData("thousand-sources.txt", -513.4268970798)]
    [InlineData("ten-thousand-sources.txt", -5163.7988837155)]
    public void Many_sources_on_a_fine_grid_are_estimated_to_ten_digits_of_the_logarithm(string file, double log)
    {
        var path = RepositoryRoot.Combine("tests", "Andrea.Curriculum.Geometry.Tests", "Volume", file);
        var bounds = File.ReadAllLines(path).Select(line =>
            line.Split(' ').Select(digits => Rational.Of(int.Parse(digits, CultureInfo.InvariantCulture), 1_000_000)).ToArray()).ToArray();
        var volume = (bounds[0], bounds[1]).Solve().Volume().OfSimplex;
        Assert.Equal(VolumeKind.Estimated, volume.Kind);
        Assert.True(volume.Log10Error <= 1e-10 * Math.Abs(volume.Log10));

        // The reference has ten decimals.
        Assert.InRange((volume.Log10 * Ln10) - log, -1e-10 * Math.Abs(log), 1e-10 * Math.Abs(log));
    }

    [Fact]
    public void Small_boxes_have_the_volume_of_plain_inclusion_and_exclusion()
    {
        foreach (var box in RandomBoxes.Stream(80, TestScale.Times(3_000), 7).Concat(Boxes.WithSlivers(81, TestScale.Times(500))))
        {
            var volume = box.Solve().Volume();
            Assert.Equal(PlainFraction(box), volume.OfHull.Exact);
            Assert.Equal(box.Solve().Dimension == box.Floors.Length - 1 ? volume.OfHull.Exact : Rational.Zero, volume.OfSimplex.Exact);
        }
    }

    [Fact]
    public void Parts_that_a_cut_makes_add_up_to_the_whole()
    {
        foreach (var box in RandomBoxes.Stream(82, TestScale.Times(1_000), 6))
        {
            var whole = box.Solve();
            if (whole.Dimension < 1)
            {
                continue;
            }

            var cut = whole.FreeSources[0];
            var middle = (whole.TightFloor(cut) + (whole.TightCap(cut) * 2)) / 3;
            var (below, above) = (((Rational[])box.Floors.Clone(), (Rational[])box.Caps.Clone()), ((Rational[])box.Floors.Clone(), (Rational[])box.Caps.Clone()));
            (below.Item2[cut], above.Item1[cut]) = (middle, middle);
            Assert.Equal(whole.Volume().OfHull.Exact, below.Solve().Volume().OfHull.Exact + above.Solve().Volume().OfHull.Exact);
        }
    }

    [Fact]
    public void Darts_thrown_at_the_simplex_hit_as_often_as_the_volume_says()
    {
        const int Throws = 20_000;
        var stream = new Xoshiro256StarStar(new StreamKey(5, 0, StreamPurpose.Estimate, 3));
        foreach (var box in RandomBoxes.Stream(83, 200, 6).Where(box => box.Solve().Dimension == box.Floors.Length - 1).Take(TestScale.Times(20)))
        {
            var hits = 0;
            for (var k = 0; k < Throws; k++)
            {
                // Gaps between sorted uniform numbers are uniform on the simplex.
                var marks = Enumerable.Range(0, box.Floors.Length - 1).Select(_ => stream.NextOpen()).Append(0).Append(1).Order().ToArray();
                hits += Enumerable.Range(0, box.Floors.Length).All(i =>
                    marks[i + 1] - marks[i] >= box.Floors[i].ToDouble() && marks[i + 1] - marks[i] <= box.Caps[i].ToDouble()) ? 1 : 0;
            }

            var expected = box.Solve().Volume().OfSimplex.Exact!.Value.ToDouble();
            var deviation = Math.Sqrt(Math.Max(expected * (1 - expected), 1e-12) / Throws);
            Assert.InRange(hits / (double)Throws, expected - (5 * deviation), expected + (5 * deviation));
        }
    }

    [Fact]
    public void The_estimate_is_as_close_to_the_exact_volume_as_it_says()
    {
        var random = new Random(84);
        for (var k = 0; k < TestScale.Times(150); k++)
        {
            // Ranges of one size, of sizes from 1 to 1,000, and with a few wide ones; slacks from nearly none to half of all.
            var spread = random.Next(3);
            var ranges = Enumerable.Range(0, random.Next(8, 80)).Select(i => (BigInteger)(spread switch
            {
                0 => random.Next(900, 1_001),
                1 => 1 + (int)Math.Pow(1_000, random.NextDouble()),
                _ => i < 6 ? random.Next(500, 1_001) : random.Next(1, 30),
            })).ToArray();
            var total = ranges.Aggregate(BigInteger.Zero, (sum, range) => sum + range);
            var greatest = ranges.Max();
            var slack = greatest + (BigInteger)(Math.Pow(random.NextDouble(), 3) * (double)(total - (2 * greatest)));
            var slice = FreeSlice.Of(ranges, slack);
            var room = slack + random.Next(1_000);
            var exact = VolumeFraction.Of(ExactVolume.OfHull(slice, room, long.MaxValue)!.Value);
            var estimate = TiltedVolume.OfHull(slice, room, long.MaxValue);
            Assert.Equal(VolumeKind.Estimated, estimate.Kind);
            Assert.InRange(estimate.Log10Error, 0, 1e-12 * Math.Max(1, ranges.Length) / 10);
            Assert.InRange(estimate.Log10 - exact.Log10, -estimate.Log10Error - exact.Log10Error, estimate.Log10Error + exact.Log10Error);
        }
    }

    [Fact]
    public void A_few_wide_ranges_among_slivers_are_undecided_rather_than_wrong()
    {
        var box = Boxes.Free(60);
        for (var i = 3; i < 60; i++)
        {
            box.Caps[i] = Rational.Of(BigInteger.Pow(3, i), BigInteger.Pow(10, 40));
        }

        var volume = box.Solve().Volume();
        Assert.Equal(VolumeKind.Undecided, volume.OfHull.Kind);
        Assert.Null(volume.OfHull.IsAtLeast(Rational.Of(1, 2)));
    }

    [Fact]
    public void Thresholds_are_decided_exactly_or_not_at_all()
    {
        var exact = Boxes.Lesson().Solve().Volume().OfSimplex;
        Assert.True(exact.IsAtLeast(Rational.Of(3, 16)));
        Assert.False(exact.IsAtLeast(Rational.Of(3, 16) + Rational.Of(1, BigInteger.Pow(10, 60))));
        var estimate = VolumeFraction.OfLogarithm(-Ln10, 1e-12);
        Assert.True(estimate.IsAtLeast(Rational.Of(99, 1_000)));
        Assert.False(estimate.IsAtLeast(Rational.Of(101, 1_000)));
        Assert.Null(estimate.IsAtLeast(Rational.Of(1, 10)));
        Assert.False(estimate.IsAtLeast(2));
        Assert.True(estimate.IsAtLeast(0));
    }

    [Fact]
    public void Degenerate_polytopes_fill_nothing_or_all_of_their_hull()
    {
        Assert.Equal(Rational.Zero, (new Rational[] { 1, 1 }, new Rational[] { 1, 1 }).Solve().Volume().OfHull.Exact);
        Assert.Equal(Rational.One, Boxes.Free(1).Solve().Volume().OfSimplex.Exact);
        var point = (new Rational[] { 0, 1 }, new Rational[] { 1, 1 }).Solve().Volume();
        Assert.Equal((Rational.Zero, Rational.One), (point.OfSimplex.Exact, point.OfHull.Exact));
        var everything = Boxes.Free(500).Solve().Volume();
        Assert.Equal(Rational.One, everything.OfSimplex.Exact);
        Assert.Equal(0, everything.OfSimplex.Log10);
    }

    private static void AssertClose(double expected, double relative, ReachablePolytope polytope)
    {
        var volume = polytope.Volume();
        Assert.Same(volume.OfHull, volume.OfSimplex);
        Assert.InRange(volume.OfSimplex.Exact!.Value.ToDouble() / expected, 1 - relative, 1 + relative);
        Assert.InRange((volume.OfSimplex.Log10 * Ln10) - Math.Log(expected), -relative, relative);
    }

    /// <summary>In rationals over every set of caps, with the tightened bounds found by trying the vertices.</summary>
    private static Rational PlainFraction((Rational[] Floors, Rational[] Caps) box)
    {
        var vertices = BoxVertices.Enumerate(box.Floors, box.Caps);
        if (vertices.Count == 0)
        {
            return 0;
        }

        var n = box.Floors.Length;
        var low = Enumerable.Range(0, n).Select(i => vertices.Min(vertex => vertex[i])).ToArray();
        var high = Enumerable.Range(0, n).Select(i => vertices.Max(vertex => vertex[i])).ToArray();
        var free = Enumerable.Range(0, n).Where(i => low[i] != high[i]).ToArray();
        if (free.Length == 0)
        {
            return 1;
        }

        var room = Enumerable.Range(0, n).Except(free).Aggregate(Rational.One, (rest, i) => rest - low[i]);
        var sum = Rational.Zero;
        for (var set = 0; set < 1 << free.Length; set++)
        {
            var rest = free.Aggregate(room, (left, i) => left - low[i]);
            for (var k = 0; k < free.Length; k++)
            {
                rest -= (set >> k & 1) == 1 ? high[free[k]] - low[free[k]] : 0;
            }

            if (rest.Sign > 0)
            {
                var power = Enumerable.Repeat(rest / room, free.Length - 1).Aggregate(Rational.One, (product, factor) => product * factor);
                sum += BitOperations.PopCount((uint)set) % 2 == 0 ? power : -power;
            }
        }

        return sum;
    }
}
