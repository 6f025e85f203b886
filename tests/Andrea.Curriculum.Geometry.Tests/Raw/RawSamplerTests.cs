using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Geometry.Tests.Raw;

/// <summary>Mixes of raw weights against mixes of the simplex that are thrown away when they are not reachable.</summary>
public sealed class RawSamplerTests
{
    private const double LeastPValue = 1e-7;

    public static TheoryData<string> Names => [.. Instances.Keys];

    private static Dictionary<string, RandomWeights> Instances => new()
    {
        ["floors of two"] = Of((5, 10), (3, 10), (0, 10)),
        ["a sliver of ratios"] = Of((9, 10), (0, 10), (8, 10)),
        ["caps of different size"] = Of((1, 10), (0, 2), (1, 5), (0, 20)),
        ["one weight fixed"] = Of((4, 4), (0, 10), (1, 10), (0, 3)),
        ["no floors"] = Of((0, 10), (0, 1), (0, 3)),
        ["one floor"] = Of((1, 10), (0, 10), (0, 10), (0, 10), (0, 10)),
        ["the published floors"] = Of((8, 10), (8, 10), (7, 10), (7, 10), (0, 10)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void MixesAreUniform(string name)
    {
        var weights = Instances[name];
        var polytope = weights.Solve();
        var sampler = new MixSampler(polytope);
        Assert.True(sampler.IsExact);
        var count = TestScale.Times(20_000);
        var actual = Draw(sampler, 0, count, _ => true);
        var expected = Draw(new MixSampler(ReachablePolytope.Of(Hull(polytope))), 1, count, mix => Allows(weights, mix));
        Assert.All(actual, mix => Assert.True(polytope.Contains(mix)));
        for (var i = 0; i < weights.Count; i++)
        {
            var j = (i + 1) % weights.Count;
            RequireSame(actual, expected, mix => mix[i]);
            RequireSame(actual, expected, mix => mix[i] + (2 * mix[j]));
            RequireSame(actual, expected, mix => mix[i] / (mix[i] + mix[j]));
        }
    }

    [Fact]
    public void FixedWeightsKeepTheirProportionAndTheRestIsUniform()
    {
        // Weights 1, 2 and 0 to 3: the third share is uniform on 0 to 1/2.
        var polytope = Of((1, 1), (2, 2), (0, 3)).Solve();
        Assert.Equal(1, polytope.Dimension);
        var mixes = Draw(new MixSampler(polytope), 0, TestScale.Times(20_000), _ => true);
        Assert.All(mixes, mix => Assert.Equal(2 * mix[0], mix[1], 1e-15));
        var distance = KolmogorovSmirnov.Statistic(mixes.Select(mix => 2 * mix[2]), x => Math.Clamp(x, 0, 1));
        Assert.InRange(KolmogorovSmirnov.PValue(distance, mixes.Count), LeastPValue, 1);
    }

    [Fact]
    public void RandomWeightsAreSampledInsideAndAKeyNamesOneMix()
    {
        var mix = new double[6];
        var again = new double[6];
        foreach (var weights in RandomWeights.Feasible(31, 400 * TestScale.Value, 6))
        {
            var polytope = weights.Solve();
            var sampler = new MixSampler(polytope);
            for (var k = 0UL; k < 5; k++)
            {
                var key = new StreamKey(31, 0, StreamPurpose.RandomPhase, k);
                sampler.Sample(key, new SlackSamplerWorkspace(), mix.AsSpan(0, weights.Count));
                new MixSampler(polytope).Sample(key, new SlackSamplerWorkspace(), again.AsSpan(0, weights.Count));
                Assert.True(polytope.Contains(mix.AsSpan(0, weights.Count)));
                Assert.Equal(mix, again);
            }
        }
    }

    [Fact]
    public void ManySourcesAndExtremeWeightsAreSampled()
    {
        var random = new Random(32);
        var tiny = Rational.Of(1, System.Numerics.BigInteger.Pow(10, 400));
        var many = Enumerable.Range(0, 2000).Select(_ => (random.Next(0, 5), random.Next(5, 10))).ToArray();
        foreach (var weights in new[]
        {
            Of(many),
            new RandomWeights([0, tiny, 0], [1, 1, tiny]),
            new RandomWeights([Rational.Of(1, 3), 1, 0], [Rational.Of(1, 3) + Rational.Of(1, 1L << 62), 1, 1]),
            new RandomWeights([tiny, tiny * 2], [tiny * 3, tiny * 2]),
            new RandomWeights([1, 0, 0], [1, tiny, tiny * 2]),
        })
        {
            var polytope = weights.Solve();
            var mixes = Draw(new MixSampler(polytope), 5, 3, _ => true);
            Assert.All(mixes, mix => Assert.True(polytope.Contains(mix)));
        }
    }

    private static Constraints.BoxConstraints Hull(ReachablePolytope polytope) => Constraints.BoxConstraints.Of(
        [.. Enumerable.Range(0, polytope.Count).Select(polytope.TightFloor)], [.. Enumerable.Range(0, polytope.Count).Select(polytope.TightCap)]);

    private static RandomWeights Of(params (int Least, int Greatest)[] bounds) =>
        new([.. bounds.Select(bound => (Rational)bound.Least)], [.. bounds.Select(bound => (Rational)bound.Greatest)]);

    /// <summary>The weights' ratios, up to rounding, which no statistic here can see.</summary>
    private static bool Allows(RandomWeights weights, double[] mix)
    {
        var (from, to) = (0.0, double.PositiveInfinity);
        for (var i = 0; i < mix.Length; i++)
        {
            from = Math.Max(from, mix[i] / weights.Greatest[i].ToDouble());
            to = Math.Min(to, weights.Least[i].IsZero ? to : mix[i] / weights.Least[i].ToDouble());
        }

        return from <= to * (1 + 1e-12);
    }

    private static List<double[]> Draw(MixSampler sampler, ulong walk, int count, Func<double[], bool> isWanted)
    {
        var workspace = new SlackSamplerWorkspace();
        var mixes = new List<double[]>(count);
        for (var k = 0UL; mixes.Count < count; k++)
        {
            var mix = new double[sampler.Count];
            sampler.Sample(new StreamKey(30, walk, StreamPurpose.RandomPhase, k), workspace, mix);
            if (isWanted(mix))
            {
                mixes.Add(mix);
            }
        }

        return mixes;
    }

    /// <summary>Two samples of one law, by their counts in cells of equal probability.</summary>
    private static void RequireSame(List<double[]> actual, List<double[]> expected, Func<double[], double> statistic)
    {
        const int cells = 32;
        double[] sorted = [.. expected.Select(statistic).Order()];
        double[] cuts = [.. Enumerable.Range(1, cells - 1).Select(k => sorted[k * sorted.Length / cells])];
        var (left, right) = (Count(actual), Count(expected));
        var sum = left.Zip(right, (a, b) => a + b == 0 ? 0 : (double)(a - b) * (a - b) / (a + b)).Sum();
        Assert.InRange(ChiSquared.PValue(sum, cells - 1), LeastPValue, 1);

        long[] Count(List<double[]> mixes)
        {
            var counts = new long[cells];
            foreach (var mix in mixes)
            {
                var at = Array.BinarySearch(cuts, statistic(mix));
                counts[at >= 0 ? at + 1 : ~at]++;
            }

            return counts;
        }
    }
}
