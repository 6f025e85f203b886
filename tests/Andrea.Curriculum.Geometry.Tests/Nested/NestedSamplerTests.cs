using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>Mixes of nested groups against mixes of the box that are thrown away when a group does not allow them.</summary>
public sealed class NestedSamplerTests
{
    private const double LeastPValue = 1e-7;
    private static readonly StreamKey Key = new(51, 0, StreamPurpose.RandomPhase, 0);

    public static TheoryData<string> Names => [.. Instances.Keys];

    private static Dictionary<string, RandomNest> Instances => new()
    {
        ["a floor"] = Nest(6, ([0, 1, 2], 700, 1000)),
        ["a cap"] = Nest(6, ([0, 1, 2, 3], 0, 400)),
        ["a narrow group"] = Nest(5, ([0, 1], 500, 510)),
        ["every source in a bounded group"] = Nest(6, ([0, 1, 2], 300, 450), ([3, 4, 5], 0, 1000)),
        ["a partition into three"] = Nest(7, ([0, 1], 300, 400), ([2, 3], 200, 450), ([4, 5, 6], 100, 300)),
        ["depth three"] = Nest(8, ([0, 1, 2, 3, 4, 5], 500, 800), ([0, 1, 2, 3], 200, 600), ([0, 1], 100, 250), ([2, 3], 50, 300)),
        ["groups of groups only"] = Nest(8, ([0, 1, 2, 3], 350, 600), ([0, 1], 100, 300), ([2, 3], 150, 280), ([4, 5], 150, 400), ([6, 7], 100, 500)),
        ["source bounds, too"] = Nest(5, ([0, 1], 300, 500), ([2, 3], 200, 700)) with { Floors = [100, 0, 50, 0, 0], Caps = [1000, 200, 300, 1000, 150] },
        ["crowded caps"] = Nest(6, ([0, 1, 2], 400, 520)) with { Caps = [200, 200, 200, 250, 200, 200] },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void MixesAreDistributedAsThoseOfTheBoxThatTheGroupsAllow(string name)
    {
        var nest = Instances[name];
        var constraints = nest.Constraints();
        var polytope = ReachablePolytope.Of(constraints);
        var count = TestScale.Times(20_000);
        var sampler = new MixSampler(polytope);
        Assert.True(sampler.IsExact);
        var actual = Draw(sampler, count, _ => true);
        var expected = Draw(new MixSampler(ReachablePolytope.Of(constraints.Box)), count, mix => polytope.Contains(mix));
        Assert.All(actual, mix => Assert.True(polytope.Contains(mix)));
        for (var i = 0; i < nest.Count; i++)
        {
            RequireSame(actual, expected, mix => mix[i]);
            RequireSame(actual, expected, mix => mix[i] + mix[(i + 1) % nest.Count]);
            RequireSame(actual, expected, mix => mix[i] - (2 * mix[(i + 2) % nest.Count]));
        }

        foreach (var group in nest.Groups)
        {
            RequireSame(actual, expected, mix => group.Sum(i => mix[i]));
        }
    }

    [Fact]
    public void PinnedGroupsVaryIndependently()
    {
        // Two segments: uniform shares of 0 and 2, independent of each other.
        var polytope = ReachablePolytope.Of(Nest(4, ([0, 1], 300, 300), ([2, 3], 700, 700)).Constraints());
        Assert.Equal(2, polytope.Dimension);
        var mixes = Draw(new MixSampler(polytope), TestScale.Times(20_000), _ => true);
        foreach (var statistic in new Func<double[], double>[] { mix => mix[0] / 0.3, mix => mix[2] / 0.7, mix => ((mix[0] / 0.3) + (mix[2] / 0.7)) % 1 })
        {
            var distance = KolmogorovSmirnov.Statistic(mixes.Select(statistic), x => Math.Clamp(x, 0, 1));
            Assert.InRange(KolmogorovSmirnov.PValue(distance, mixes.Count), LeastPValue, 1);
        }
    }

    [Fact]
    public void GroupsThatNeverBindLeaveTheBox()
    {
        var nest = Nest(6, ([0, 1, 2], 0, 1000), ([3, 4], 0, 950)) with { Floors = [0, 50, 0, 0, 0, 50] };
        Assert.True(Assert.Single(ReachablePolytope.Of(nest.Constraints()).Nested!.Slices()).IsBox);
    }

    [Fact]
    public void RandomNestsAreSampledInsideAndExactly()
    {
        var workspace = new SlackSamplerWorkspace();
        foreach (var nest in RandomNest.Stream(52, 400 * TestScale.Value, 8))
        {
            if (ReachablePolytope.Of(nest.Constraints()) is not { IsFeasible: true } polytope)
            {
                continue;
            }

            var sampler = new MixSampler(polytope);
            Assert.True(sampler.IsExact);
            var mix = new double[nest.Count];
            var again = new double[nest.Count];
            for (ulong k = 0; k < 10; k++)
            {
                sampler.Sample(Key with { Index = k }, workspace, mix);
                sampler.Sample(Key with { Index = k }, workspace, again);
                Assert.True(polytope.Contains(mix));
                Assert.Equal(mix, again);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void MixesTakeNoNewMemory(string name)
    {
        var polytope = ReachablePolytope.Of(Instances[name].Constraints());
        var sampler = new MixSampler(polytope);
        var workspace = new SlackSamplerWorkspace();
        var (mix, fresh) = (new double[polytope.Count], new double[polytope.Count]);
        for (ulong k = 0; k < 20; k++)
        {
            sampler.Sample(Key with { Index = k }, workspace, mix);
            sampler.Sample(Key with { Index = k }, new SlackSamplerWorkspace(), fresh);
            Assert.Equal(fresh, mix);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong k = 20; k < 1000; k++)
        {
            sampler.Sample(Key with { Index = k }, workspace, mix);
        }

        // Now and then a mix is rounded off a bound and settled exactly, in integers of any size.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 980 * 16);
    }

    [Fact]
    public void TheChainForHopelessCasesStaysInside()
    {
        var polytope = ReachablePolytope.Of(Instances["depth three"].Constraints());
        var chain = new Geometry.Nested.ExchangeChain(polytope.Nested!);
        var random = new Xoshiro256StarStar(Key);
        var samples = new List<double[]>();
        for (var k = 0; k < 4000; k++)
        {
            var mix = new double[polytope.Count];
            chain.Sample(ref random, mix);
            polytope.Settle(mix);
            Assert.True(polytope.Contains(mix));
            samples.Add(mix);
        }

        var exact = Draw(new MixSampler(polytope), 4000, _ => true);
        RequireSame(samples, exact, mix => mix[0]);
        RequireSame(samples, exact, mix => mix[0] + mix[1] + mix[2] + mix[3]);
    }

    [Fact]
    public void ManyNarrowNestedGroupsEndInTime()
    {
        // A chain of 300 groups, each pinned to a hundred-thousandth.
        var groups = Enumerable.Range(1, 300).Select(k => (Enumerable.Range(0, 2 * k).ToArray(), 300 * k, (300 * k) + 1)).ToArray();
        var nest = Nest(700, groups) with { Grid = 100_000, Caps = [.. Enumerable.Repeat(100_000, 700)] };
        var polytope = ReachablePolytope.Of(nest.Constraints());
        var sampler = new MixSampler(polytope);
        var mix = new double[700];
        sampler.Sample(Key, new SlackSamplerWorkspace(), mix);
        Assert.True(polytope.Contains(mix));
        Assert.False(sampler.IsExact);
    }

    private static RandomNest Nest(int count, params (int[] Members, int Floor, int Cap)[] groups) => new(
        1000,
        new int[count],
        [.. Enumerable.Repeat(1000, count)],
        [.. groups.Select(group => group.Members.ToImmutableArray())],
        [.. groups.Select(group => group.Floor)],
        [.. groups.Select(group => group.Cap)]);

    private static List<double[]> Draw(MixSampler sampler, int count, Func<double[], bool> isWanted)
    {
        var workspace = new SlackSamplerWorkspace();
        var found = new List<double[]>();
        for (ulong index = 0; found.Count < count; index++)
        {
            var mix = new double[sampler.Count];
            sampler.Sample(Key with { Index = index, Walk = 7 }, workspace, mix);
            if (isWanted(mix))
            {
                found.Add(mix);
            }
        }

        return found;
    }

    /// <summary>The two-sample test of Kolmogorov and Smirnov.</summary>
    private static void RequireSame(List<double[]> left, List<double[]> right, Func<double[], double> statistic)
    {
        var (a, b) = (left.Select(statistic).Order().ToArray(), right.Select(statistic).Order().ToArray());
        var (i, j, distance) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            var x = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] <= x)
            {
                i++;
            }

            while (j < b.Length && b[j] <= x)
            {
                j++;
            }

            distance = Math.Max(distance, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }

        Assert.InRange(KolmogorovSmirnov.PValue(distance, a.Length * b.Length / (a.Length + b.Length)), LeastPValue, 1);
    }
}
