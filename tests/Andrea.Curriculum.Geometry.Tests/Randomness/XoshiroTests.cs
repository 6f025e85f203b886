using System.Numerics;

using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Geometry.Tests.Randomness;

public sealed class XoshiroTests
{
    private const double LeastPValue = 1e-6;

    private static readonly StreamKey Key = new(42, 0, StreamPurpose.Estimate, 0);

    [Fact]
    public void The_scalar_generator_gives_the_published_sequence()
    {
        // First outputs of the authors' program from the state 1, 2, 3, 4.
        var stream = new Xoshiro256StarStar(1, 2, 3, 4);
        ulong[] expected = [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600];
        Assert.Equal(expected, expected.Select(_ => stream.Next()));
    }

    [Fact]
    public void SplitMix_gives_the_published_sequence()
    {
        var stream = new SplitMix64(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(expected, expected.Select(_ => stream.Next()));
    }

    [Fact]
    public void Each_lane_is_the_plus_plus_generator_seeded_from_the_key()
    {
        var lanes = new EightLaneXoshiro(Key);
        var (first, second) = Key.Absorb();
        var (even, odd) = (new SplitMix64(first), new SplitMix64(second));
        (ulong Even, ulong Odd)[] words = [.. Enumerable.Range(0, 18).Select(_ => (even.Next(), odd.Next()))];
        var states = Enumerable.Range(0, 8)
            .Select(lane => new[] { words[2 + lane].Even, words[2 + lane].Odd, words[10 + lane].Even, words[10 + lane].Odd }).ToArray();
        for (var draw = 0; draw < 1000; draw++)
        {
            var vector = lanes.Next();
            for (var lane = 0; lane < 8; lane++)
            {
                Assert.Equal(PlusPlus(states[lane]), vector[lane]);
            }
        }
    }

    [Fact]
    public void Lanes_convert_bits_as_the_scalar_generator_does()
    {
        var (raw, open, exponential) = (new EightLaneXoshiro(Key), new EightLaneXoshiro(Key), new EightLaneXoshiro(Key));
        for (var draw = 0; draw < 1000; draw++)
        {
            var (bits, u, e) = (raw.Next(), open.NextOpen(), exponential.NextExponential());
            for (var lane = 0; lane < 8; lane++)
            {
                Assert.Equal(((bits[lane] >> 12) + 0.5) / (1UL << 52), u[lane]);
                Assert.Equal(-ScalarMath.Log(u[lane]), e[lane]);
            }
        }
    }

    [Fact]
    public void Uniforms_are_uniform_and_inside_their_interval()
    {
        var stream = new Xoshiro256StarStar(Key);
        var count = TestScale.Times(200_000);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = i % 2 == 0 ? stream.NextOpen() : stream.NextUnit();
        }

        Assert.All(values.Where((_, i) => i % 2 == 0), u => Assert.True(u is > 0 and < 1));
        Assert.All(values, u => Assert.True(u is >= 0 and < 1));
        Assert.InRange(KolmogorovSmirnov.PValue(KolmogorovSmirnov.Statistic(values, u => u), count), LeastPValue, 1);
    }

    [Fact]
    public void Exponentials_are_exponential()
    {
        var stream = new Xoshiro256StarStar(Key with { Index = 1 });
        var count = TestScale.Times(200_000);
        var values = Enumerable.Range(0, count).Select(_ => stream.NextExponential()).ToArray();
        var statistic = KolmogorovSmirnov.Statistic(values, x => 1 - Math.Exp(-x));
        Assert.InRange(KolmogorovSmirnov.PValue(statistic, count), LeastPValue, 1);
    }

    [Theory]
    [InlineData(1ul)]
    [InlineData(2ul)]
    [InlineData(3ul)]
    [InlineData(7ul)]
    [InlineData(36ul)]
    public void Bounded_integers_are_uniform(ulong bound)
    {
        var stream = new Xoshiro256StarStar(Key with { Index = bound });
        var count = TestScale.Times(100_000);
        var counts = new long[bound];
        for (var i = 0; i < count; i++)
        {
            counts[stream.NextBelow(bound)]++;
        }

        if (bound > 1)
        {
            var expected = Enumerable.Repeat(count / (double)bound, (int)bound).ToArray();
            Assert.InRange(ChiSquared.PValue(ChiSquared.Statistic(counts, expected), (int)bound - 1), LeastPValue, 1);
        }
    }

    [Fact]
    public void A_bound_near_the_word_size_is_without_bias()
    {
        // With three quarters of 2^64 a bare multiplication would give the multiples of 3 twice the weight of the others.
        const ulong Bound = 3UL << 62;
        var stream = new Xoshiro256StarStar(Key with { Index = 2 });
        var counts = new long[3];
        for (var i = 0; i < 90_000; i++)
        {
            counts[stream.NextBelow(Bound) % 3]++;
        }

        Assert.InRange(ChiSquared.PValue(ChiSquared.Statistic(counts, [30_000, 30_000, 30_000]), 2), LeastPValue, 1);
    }

    [Fact]
    public void Ranges_include_both_ends_and_may_span_all_integers()
    {
        var stream = new Xoshiro256StarStar(Key with { Index = 3 });
        var seen = Enumerable.Range(0, 2000).Select(_ => stream.NextBetween(7, 42)).ToHashSet();
        Assert.Equal(36, seen.Count);
        Assert.Equal((7, 42), (seen.Min(), seen.Max()));
        Assert.Equal(5, stream.NextBetween(5, 5));
        Assert.Contains(Enumerable.Range(0, 64).Select(_ => stream.NextBetween(long.MinValue, long.MaxValue)), x => x < 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextBetween(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextBelow(0));
    }

    private static ulong PlusPlus(ulong[] s)
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(s[0] + s[3], 23) + s[0];
            var shifted = s[1] << 17;
            s[2] ^= s[0];
            s[3] ^= s[1];
            s[1] ^= s[2];
            s[0] ^= s[3];
            s[2] ^= shifted;
            s[3] = BitOperations.RotateLeft(s[3], 45);
            return result;
        }
    }
}
