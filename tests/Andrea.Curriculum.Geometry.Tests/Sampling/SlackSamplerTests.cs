using System.Numerics;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

public sealed class SlackSamplerTests
{
    private static readonly StreamKey Key = new(11, 3, StreamPurpose.RandomPhase, 0);

    public static TheoryData<string> Instances => [.. SliceInstances.Names];

    public static TheoryData<string> HostileShapes => [.. HostileSlices.Names];

    [Theory]
    [MemberData(nameof(Instances))]
    public void Samples_stay_inside_and_sum_to_one(string name) => StaysInside(SliceInstances.Of(name).RelativeCaps, 2000);

    [Theory]
    [MemberData(nameof(HostileShapes))]
    public void Hostile_shapes_are_sampled_inside_and_with_the_proven_acceptance(string name)
    {
        var caps = HostileSlices.Caps(name);
        var sampler = new SlackSampler(caps);
        Assert.InRange(sampler.LeastAcceptance, 0.099 / Math.Sqrt(caps.Length), 1);
        StaysInside(caps, 20);
        if (sampler.Plan is { } plan)
        {
            const int Batches = 60;
            var stream = new EightLaneXoshiro(Key);
            var tries = new Vector512<double>[plan.Limits.Length];
            var accepted = Enumerable.Range(0, Batches).Sum(_ => BitOperations.PopCount(TryBatch.Run(plan, ref stream, tries)));
            var expected = 8 * Batches * sampler.LeastAcceptance;
            Assert.InRange(accepted, expected - (5 * Math.Sqrt(expected)), 8 * Batches);
        }
    }

    [Theory]
    [MemberData(nameof(Instances))]
    public void Acceptance_is_what_the_density_of_the_sum_predicts(string name)
    {
        // The density at the mean is 1/sqrt(2 pi) per standard deviation when many coordinates add up, and never far from it.
        var plan = new SlackSampler(SliceInstances.Of(name).RelativeCaps).Plan!;
        const int Batches = 3000;
        var stream = new EightLaneXoshiro(Key);
        var tries = new Vector512<double>[plan.Limits.Length];
        var accepted = Enumerable.Range(0, Batches).Sum(_ => BitOperations.PopCount(TryBatch.Run(plan, ref stream, tries)));
        var predicted = plan.LeastAcceptance / 0.1 / Math.Sqrt(2 * Math.PI);
        Assert.InRange(accepted / (8.0 * Batches), plan.LeastAcceptance, Math.Max(1, predicted * 1.5));
        Assert.InRange(accepted / (8.0 * Batches), predicted * 0.6, 1);
    }

    [Fact]
    public void A_point_is_returned_as_it_is()
    {
        Assert.Equal([0.25, 0.5, 0.25], Draw([0.25, 0.5, 0.25]));
        Assert.Equal([0, 1, 0], Draw([0, 1, 0]));
        Assert.Equal([0, 0], Draw([0, 0]));
        Assert.Empty(Draw([]));
        Assert.Equal(1, new SlackSampler([0, 1, 0]).LeastAcceptance);
    }

    [Theory]
    [InlineData(1.5, 1.0)]
    [InlineData(-0.1, 1.0)]
    [InlineData(double.NaN, 1.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(0.5, 0.49999999999999994)]
    [InlineData(0.5, 0.0)]
    public void Caps_that_are_no_slice_are_refused(double first, double second) =>
        Assert.Throws<ArgumentException>(() => new SlackSampler([first, second]));

    [Fact]
    public void A_result_of_the_wrong_length_is_refused()
    {
        var sampler = new SlackSampler([1, 1]);
        Assert.Throws<ArgumentException>(() => sampler.Sample(Key, new SlackSamplerWorkspace(), new double[3]));
        Assert.Throws<ArgumentException>(() => new SlackSampleSequence(sampler, Key).Next(new double[1]));
    }

    [Theory]
    [MemberData(nameof(Instances))]
    public void A_keyed_sample_is_the_first_of_its_sequence_whatever_was_drawn_before(string name)
    {
        var sampler = new SlackSampler(SliceInstances.Of(name).RelativeCaps);
        var workspace = new SlackSamplerWorkspace();
        var (single, first) = (new double[sampler.Count], new double[sampler.Count]);
        for (ulong index = 0; index < 200; index++)
        {
            var key = Key with { Index = index };
            sampler.Sample(key, workspace, single);
            new SlackSampleSequence(sampler, key).Next(first);
            Assert.Equal(first, single);
        }
    }

    [Fact]
    public void Threads_that_share_a_sampler_draw_what_one_thread_draws()
    {
        var sampler = new SlackSampler(SliceInstances.Of("sixteen mixed").RelativeCaps);
        double[][] Run(int threads)
        {
            var samples = new double[500][];
            Parallel.For(
                0, samples.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new SlackSamplerWorkspace(),
                (i, _, workspace) =>
                {
                    samples[i] = new double[sampler.Count];
                    sampler.Sample(Key with { Index = (ulong)i }, workspace, samples[i]);
                    return workspace;
                },
                _ => { });
            return samples;
        }

        Assert.Equal(Run(1), Run(4));
    }

    [Fact]
    public void A_workspace_serves_samplers_of_any_size_without_allocating_again()
    {
        var (large, small) = (new SlackSampler(SliceInstances.Of("thirty-two mixed").RelativeCaps), new SlackSampler([1, 1, 0.5]));
        var workspace = new SlackSamplerWorkspace();
        double[] many = new double[32], few = new double[3];
        large.Sample(Key, workspace, many);
        small.Sample(Key, workspace, few);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 0; i < 100; i++)
        {
            large.Sample(Key with { Index = i }, workspace, many);
            small.Sample(Key with { Index = i }, workspace, few);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static double[] Draw(double[] caps)
    {
        var x = new double[caps.Length];
        new SlackSampler(caps).Sample(Key, new SlackSamplerWorkspace(), x);
        return x;
    }

    private static void StaysInside(double[] caps, int count)
    {
        var sequence = new SlackSampleSequence(new SlackSampler(caps), Key);
        var x = new double[caps.Length];
        var greatest = Array.IndexOf(caps, caps.Max());
        for (var s = 0; s < count; s++)
        {
            sequence.Next(x);
            for (var i = 0; i < x.Length; i++)
            {
                Assert.True(x[i] >= 0 && x[i] <= caps[i], $"coordinate {i} is {x[i]:R}, cap {caps[i]:R}");
            }

            // The exact sum misses 1 by no more than half the last place of the coordinate that takes the remainder.
            var miss = x.Aggregate(BigInteger.Zero, (sum, value) => sum + Fixed(value)) - Fixed(1);
            Assert.True(2 * BigInteger.Abs(miss) <= Fixed(Math.BitIncrement(x[greatest]) - x[greatest]) + Fixed(Math.ScaleB(1, -90)), $"sample {s} misses by {miss}");
        }
    }

    private static BigInteger Fixed(double x) => PortableMath.HighPrecision.Fixed(x);
}
