using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

public sealed class MixSamplerTests
{
    private static readonly StreamKey Key = new(21, 0, StreamPurpose.RandomPhase, 0);

    [Fact]
    public void Every_mix_passes_the_exact_membership_test_also_in_slivers()
    {
        var workspace = new SlackSamplerWorkspace();
        var feasible = 0;
        foreach (var box in Boxes.WithSlivers(5, TestScale.Times(400)))
        {
            var polytope = box.Solve();
            if (!polytope.IsFeasible)
            {
                continue;
            }

            feasible++;
            var sampler = new MixSampler(polytope);
            var mix = new double[polytope.Count];
            for (ulong index = 0; index < 20; index++)
            {
                sampler.Sample(Key with { Index = index }, workspace, mix);
                Assert.True(polytope.Contains(mix), string.Join(' ', mix));
            }
        }

        Assert.True(feasible > 100);
    }

    [Fact]
    public void The_lessons_mixes_are_uniform_in_their_quadrilateral()
    {
        var sampler = new MixSampler(Boxes.Lesson().Solve());
        var workspace = new SlackSamplerWorkspace();
        ulong index = 0;
        var slice = new ExactSlice(1000, [1000, 1000, 500]);
        var samples = new SampleSet(slice, TestScale.Times(40_000), mix =>
        {
            sampler.Sample(Key with { Index = index++ }, workspace, mix);
            (mix[0], mix[1], mix[2]) = (2 * mix[0] - 1, 2 * mix[1], 2 * mix[2]);
        });
        for (var i = 0; i < 3; i++)
        {
            Assert.InRange(samples.MarginalPValue(i), SampleSet.LeastPValue, 1);
            Assert.InRange(samples.JointPValue(i, (i + 1) % 3), SampleSet.LeastPValue, 1);
        }
    }

    [Fact]
    public void Excluded_sources_stay_at_zero_and_a_single_point_is_that_point()
    {
        var box = Boxes.Free(5);
        (box.Caps[1], box.Caps[3]) = (Rational.Zero, Rational.Zero);
        var mix = Draw(box);
        Assert.Equal((0, 0), (mix[1], mix[3]));
        Assert.All(new[] { mix[0], mix[2], mix[4] }, share => Assert.True(share > 0));

        var point = Boxes.Free(10);
        Array.Fill(point.Caps, Boxes.Parse("0.1"));
        Assert.Equal(Enumerable.Repeat(0.1, 10), Draw(point));
        Assert.Equal([1.0], Draw(Boxes.Free(1)));
    }

    [Fact]
    public void Ten_thousand_narrow_sources_are_served()
    {
        var box = Boxes.Free(10_000);
        for (var i = 0; i < 10_000; i++)
        {
            (box.Floors[i], box.Caps[i]) = (Rational.Of(i % 5, 100_000), Rational.Of(11 + (i % 7), 100_000));
        }

        var polytope = box.Solve();
        Assert.True(polytope.Contains(Draw(box)));
        Assert.InRange(new MixSampler(polytope).LeastAcceptance, 0.001, 1);
    }

    [Fact]
    public void Samples_allocate_nothing()
    {
        var sampler = new MixSampler(Boxes.Lesson().Solve());
        var workspace = new SlackSamplerWorkspace();
        var mix = new double[3];
        sampler.Sample(Key, workspace, mix);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong index = 0; index < 1000; index++)
        {
            sampler.Sample(Key with { Index = index }, workspace, mix);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void An_empty_polytope_and_a_wrong_length_are_refused()
    {
        var empty = Boxes.Free(2);
        Array.Fill(empty.Caps, Boxes.Parse("0.4"));
        Assert.Throws<InvalidOperationException>(() => new MixSampler(empty.Solve()));
        var sampler = new MixSampler(Boxes.Lesson().Solve());
        Assert.Throws<ArgumentException>(() => sampler.Sample(Key, new SlackSamplerWorkspace(), new double[2]));
    }

    private static double[] Draw((Rational[] Floors, Rational[] Caps) box)
    {
        var mix = new double[box.Floors.Length];
        new MixSampler(box.Solve()).Sample(Key, new SlackSamplerWorkspace(), mix);
        return mix;
    }
}
