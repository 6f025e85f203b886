using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

public sealed class SlackSamplerUniformityTests
{
    public static TheoryData<string> Instances => [.. SliceInstances.Names];

    [Theory]
    [MemberData(nameof(Instances))]
    public void Marginals_are_the_exact_ones(string name)
    {
        var slice = SliceInstances.Of(name);
        var samples = SampleSet.Uniform(slice, TestScale.Times(60_000), 1);
        foreach (var i in Distinct(slice))
        {
            Assert.True(samples.MarginalPValue(i) > SampleSet.LeastPValue, $"coordinate {i}: p = {samples.MarginalPValue(i)}");
        }
    }

    [Theory]
    [MemberData(nameof(Instances))]
    public void Pairs_have_the_exact_joint_distribution_and_moments(string name)
    {
        var slice = SliceInstances.Of(name);
        var samples = SampleSet.Uniform(slice, TestScale.Times(60_000), 2);
        int[] tested = [.. Distinct(slice).Take(5)];
        foreach (var i in tested)
        {
            Assert.InRange(samples.StandardErrors(i, -1), -5.5, 5.5);
            Assert.InRange(samples.StandardErrors(i, i), -5.5, 5.5);
            foreach (var j in tested.Where(j => j > i))
            {
                Assert.InRange(samples.StandardErrors(i, j), -5.5, 5.5);
                Assert.True(samples.JointPValue(i, j) > SampleSet.LeastPValue, $"coordinates {i}, {j}: p = {samples.JointPValue(i, j)}");
            }
        }
    }

    [Theory]
    [InlineData("twelve near a tenth")]
    [InlineData("almost a full corner")]
    [InlineData("nearly full")]
    public void The_suite_holds_slices_that_rejection_meets_less_than_once_in_a_million_tries(string name) =>
        Assert.InRange(SliceInstances.Of(name).FractionOfSimplex, 0, 1e-6);

    [Fact]
    public void A_thousand_sources_have_exact_marginals()
    {
        var slice = new ExactSlice(1500, [.. SliceInstances.Mixed(1000, 1, 6, 9)]);
        var samples = SampleSet.Uniform(slice, TestScale.Times(4_000), 3);
        foreach (var i in Distinct(slice))
        {
            Assert.True(samples.MarginalPValue(i) > SampleSet.LeastPValue, $"coordinate {i}: p = {samples.MarginalPValue(i)}");
            Assert.InRange(samples.StandardErrors(i, -1), -5.5, 5.5);
        }
    }

    [Fact]
    public void Ten_thousand_free_sources_have_the_marginal_of_the_simplex()
    {
        var caps = Enumerable.Repeat(1.0, 10_000).ToArray();
        var sequence = new SlackSampleSequence(new SlackSampler(caps), new StreamKey(4, 0, StreamPurpose.Estimate, 0));
        var x = new double[caps.Length];
        var values = Enumerable.Range(0, TestScale.Times(1_000)).Select(_ =>
        {
            sequence.Next(x);
            return x[5_000];
        }).ToArray();
        var statistic = KolmogorovSmirnov.Statistic(values, t => 1 - Math.Pow(1 - t, caps.Length - 1));
        Assert.InRange(KolmogorovSmirnov.PValue(statistic, values.Length), SampleSet.LeastPValue, 1);
    }

    [Fact]
    public void A_sliver_keeps_all_its_digits()
    {
        double[] caps = [1, 0.5, 3e-19, 1];
        var sequence = new SlackSampleSequence(new SlackSampler(caps), new StreamKey(5, 0, StreamPurpose.Estimate, 0));
        var x = new double[4];
        var count = TestScale.Times(50_000);
        var (sliver, low) = (new double[count], new double[count]);
        for (var s = 0; s < count; s++)
        {
            sequence.Next(x);
            (sliver[s], low[s]) = (x[2], x[0] + x[1]);
        }

        // Uniform in the sliver; the rest is a triangle with one corner cut off.
        var statistic = KolmogorovSmirnov.Statistic(sliver, t => t / 3e-19);
        Assert.InRange(KolmogorovSmirnov.PValue(statistic, count), SampleSet.LeastPValue, 1);
        Assert.True(sliver.Distinct().Count() > count * 0.99);
        statistic = KolmogorovSmirnov.Statistic(low, t => t < 0.5 ? t * t / 0.75 : (t - 0.25) / 0.75);
        Assert.InRange(KolmogorovSmirnov.PValue(statistic, count), SampleSet.LeastPValue, 1);
    }

    [Fact]
    public void The_lessons_region_is_three_sixteenths_of_the_simplex()
    {
        var simplex = new SlackSampleSequence(new SlackSampler([1, 1, 1]), new StreamKey(6, 0, StreamPurpose.Estimate, 0));
        var mix = new double[3];
        var (count, inside) = (TestScale.Times(400_000), 0);
        for (var s = 0; s < count; s++)
        {
            simplex.Next(mix);
            inside += mix[0] >= 0.5 && mix[2] <= 0.25 ? 1 : 0;
        }

        var deviation = Math.Sqrt(count * (3.0 / 16) * (13.0 / 16));
        Assert.InRange(inside, (count * 3.0 / 16) - (5 * deviation), (count * 3.0 / 16) + (5 * deviation));
    }

    [Fact]
    public void The_tests_see_a_sampler_that_clips_and_renormalises()
    {
        var slice = SliceInstances.Of("two wide four narrow");
        var caps = slice.RelativeCaps;
        var stream = new Xoshiro256StarStar(new StreamKey(7, 0, StreamPurpose.Estimate, 0));
        var samples = new SampleSet(slice, 60_000, x =>
        {
            for (var i = 0; i < x.Length; i++)
            {
                x[i] = stream.NextExponential();
            }

            var sum = x.Sum();
            for (var i = 0; i < x.Length; i++)
            {
                x[i] = Math.Min(x[i] / sum, caps[i]);
            }

            var wide = (1 - x[2] - x[3] - x[4] - x[5]) / (x[0] + x[1]);
            (x[0], x[1]) = (x[0] * wide, x[1] * wide);
        });
        Assert.True(samples.MarginalPValue(2) < SampleSet.LeastPValue);
        Assert.True(samples.JointPValue(2, 3) < SampleSet.LeastPValue);
        Assert.True(Math.Abs(samples.StandardErrors(2, -1)) > 5.5);
    }

    /// <summary>One free coordinate for each different cap, and a second one of the first cap.</summary>
    private static IEnumerable<int> Distinct(ExactSlice slice)
    {
        var free = Enumerable.Range(0, slice.Caps.Length).Where(i => slice.Caps[i] > 0).ToArray();
        return free.GroupBy(i => slice.Caps[i]).Select(group => group.First()).Append(free[^1]).Distinct();
    }
}
