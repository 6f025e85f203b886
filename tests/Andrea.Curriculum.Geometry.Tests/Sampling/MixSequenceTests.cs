using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

public sealed class MixSequenceTests
{
    private static readonly StreamKey Key = new(8, 2, StreamPurpose.Estimate, 5);

    [Fact]
    public void It_starts_with_the_keys_mix_and_every_mix_passes_the_exact_membership_test()
    {
        foreach (var box in Boxes.WithSlivers(11, TestScale.Times(300)))
        {
            if (box.Solve() is { IsFeasible: true } polytope)
            {
                Hold(polytope, polytope.Dimension > 0);
            }
        }
    }

    [Fact]
    public void Its_mixes_are_those_of_the_slacks_settled_one_by_one()
    {
        foreach (var box in Boxes.WithSlivers(12, TestScale.Times(300)).Append(Polish()))
        {
            if (box.Solve() is not { IsFeasible: true, Dimension: > 0 } polytope)
            {
                continue;
            }

            var sequence = new MixSequence(new MixSampler(polytope), Key);
            var slacks = new SlackSampleSequence(new SlackSampler(polytope.RelativeSlacks().AsSpan()), Key);
            var relative = new double[polytope.FreeSources.Length];
            var mix = new double[polytope.Count];
            for (var k = 0; k < 100; k++)
            {
                slacks.Next(relative);
                var settled = polytope.RoundedFloors.ToArray();
                for (var i = 0; i < relative.Length; i++)
                {
                    settled[polytope.FreeSources[i]] += polytope.Slack.ToDouble() * relative[i];
                }

                polytope.Settle(settled);
                sequence.Next(mix);
                Assert.Equal(settled, mix);
            }
        }
    }

    [Fact]
    public void So_it_does_with_groups_and_with_raw_weights()
    {
        Rational[] floors = [0, Rational.Of(1, 10), 0, 0, Rational.Of(1, 20)];
        Rational[] caps = [1, 1, Rational.Of(1, 2), 1, 1];
        var box = BoxConstraints.Of(floors, caps);
        var half = new ShareBound(Rational.Of(1, 2), new ConstraintId(20));
        var least = new ShareBound(Rational.Of(1, 5), new ConstraintId(21));

        Hold(ReachablePolytope.Of(NestedConstraints.TryOf(box, [new GroupBound([0, 1, 2], least, half)], out _)!), true);
        Hold(ReachablePolytope.OfRaw(box), true);
    }

    [Fact]
    public void Its_mixes_are_uniform()
    {
        var sequence = new MixSequence(new MixSampler(Boxes.Lesson().Solve()), Key);
        var samples = new SampleSet(new ExactSlice(1000, [1000, 1000, 500]), TestScale.Times(40_000), mix =>
        {
            sequence.Next(mix);
            (mix[0], mix[1], mix[2]) = ((2 * mix[0]) - 1, 2 * mix[1], 2 * mix[2]);
        });
        for (var i = 0; i < 3; i++)
        {
            Assert.InRange(samples.MarginalPValue(i), SampleSet.LeastPValue, 1);
            Assert.InRange(samples.JointPValue(i, (i + 1) % 3), SampleSet.LeastPValue, 1);
        }
    }

    /// <summary>One share has most of 1, so that its rounding often leaves something to be settled.</summary>
    private static (Rational[] Floors, Rational[] Caps) Polish()
    {
        var box = Boxes.Free(16);
        box.Floors[0] = Rational.Of(7, 10);
        (box.Caps[1], box.Caps[2], box.Caps[3]) = (Rational.Of(1, 4), 0, 0);
        return box;
    }

    private static void Hold(ReachablePolytope polytope, bool varies)
    {
        var sampler = new MixSampler(polytope);
        var sequence = new MixSequence(sampler, Key);
        var first = new double[polytope.Count];
        sampler.Sample(Key, new SlackSamplerWorkspace(), first);
        var mix = new double[polytope.Count];
        sequence.Next(mix);
        Assert.Equal(first, mix);

        var differs = false;
        for (var k = 0; k < 40; k++)
        {
            sequence.Next(mix);
            Assert.True(polytope.Contains(mix), string.Join(' ', mix));
            differs |= !mix.AsSpan().SequenceEqual(first);
        }

        // All mixes of a sliver may round to one.
        Assert.True(differs || !varies || polytope.Slack < Rational.Of(1, 1_000_000), string.Join(' ', mix));
    }
}
