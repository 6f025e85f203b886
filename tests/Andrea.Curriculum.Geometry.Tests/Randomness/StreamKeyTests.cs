using System.Numerics;

using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Randomness;

public sealed class StreamKeyTests
{
    [Fact]
    public void Mixing_flips_each_output_bit_with_probability_one_half()
    {
        var samples = TestScale.Times(4096);
        var stream = new SplitMix64(7);
        var words = Enumerable.Range(0, samples).Select(_ => stream.Next()).ToArray();
        for (var bit = 0; bit < 64; bit++)
        {
            var flips = new int[64];
            foreach (var word in words)
            {
                var changed = SplitMix64.Mix(word) ^ SplitMix64.Mix(word ^ (1UL << bit));
                for (var output = 0; output < 64; output++)
                {
                    flips[output] += (int)((changed >> output) & 1);
                }
            }

            // Seven standard deviations of a fair coin.
            var slack = 3.5 * Math.Sqrt(samples);
            Assert.All(flips, count => Assert.InRange(count, (samples / 2.0) - slack, (samples / 2.0) + slack));
        }
    }

    [Fact]
    public void Every_bit_of_every_component_reaches_the_whole_state()
    {
        var key = new StreamKey(1, 2, StreamPurpose.Noise, 3);
        var first = FirstWords(key);
        for (var bit = 0; bit < 64; bit++)
        {
            var flip = 1UL << bit;
            foreach (var other in new[] { key with { Seed = key.Seed ^ flip }, key with { Walk = key.Walk ^ flip }, key with { Index = key.Index ^ flip } })
            {
                var words = FirstWords(other);
                var distance = first.Zip(words, (a, b) => BitOperations.PopCount(a ^ b)).Sum();
                Assert.InRange(distance, 8 * 64 * 0.3, 8 * 64 * 0.7);
            }
        }
    }

    [Fact]
    public void Components_do_not_stand_in_for_each_other()
    {
        var purposes = Enum.GetValues<StreamPurpose>();
        var seen = new HashSet<ulong>();
        var count = 0;
        for (ulong seed = 0; seed < 12; seed++)
        {
            for (ulong walk = 0; walk < 12; walk++)
            {
                foreach (var purpose in purposes)
                {
                    for (ulong index = 0; index < 12; index++, count++)
                    {
                        seen.Add(new Xoshiro256StarStar(new StreamKey(seed, walk, purpose, index)).Next());
                    }
                }
            }
        }

        Assert.Equal(count, seen.Count);
    }

    [Fact]
    public void Purposes_keep_their_numbers() =>
        Assert.Equal(
            "PhasePlan=1 RandomPhase=2 ArmDraw=3 Noise=4 Policy=5 Environment=6 Estimate=7",
            string.Join(' ', Enum.GetValues<StreamPurpose>().Select(purpose => $"{purpose}={(int)purpose}")));

    private static ulong[] FirstWords(StreamKey key)
    {
        var stream = new Xoshiro256StarStar(key);
        return [.. Enumerable.Range(0, 8).Select(_ => stream.Next())];
    }
}
