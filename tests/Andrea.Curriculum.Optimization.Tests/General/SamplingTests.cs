using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Mixes drawn against exact marginals from cut polygons, by rejection and by the chain.</summary>
public sealed class SamplingTests
{
    [Fact]
    public void Rejection_is_uniform()
    {
        var exact = 0;
        foreach (var (polytope, vertices) in FactsTests.Feasible(11, 400).Where(pair => IsPlain(pair.Polytope)).Take(30))
        {
            var sampler = new MixSampler(polytope);
            exact += sampler.IsExact ? 1 : 0;
            AssertMarginals(polytope, vertices, sampler, 2000);
        }

        Assert.True(exact > 3, $"{exact} exact");
    }

    [Fact]
    public void The_chain_is_uniform_where_no_two_shares_can_be_exchanged()
    {
        // a = 2 b and c = 3 d: every move changes at least three shares.
        var rows = new[] { Multiple(0, 2, 1), Multiple(2, 3, 3) };
        var box = BoxConstraints.Of([0, 0, 0, 0, 0], [Rational.Of(2, 5), 1, Rational.Of(1, 2), 1, Rational.Of(3, 5)]);
        var constraints = new GeneralConstraints(box, [], [.. rows]);
        var polytope = Polytopes.Of(constraints).Polytope!;
        Assert.Equal(2, polytope.Dimension);
        var sampler = new MixSampler(polytope);
        Assert.False(sampler.IsExact);
        var diagnosis = sampler.Diagnosis!;
        Assert.InRange(diagnosis.RHat, 1, 1.01);
        Assert.InRange(Math.Min(diagnosis.BulkSampleSize, diagnosis.TailSampleSize), 400, diagnosis.Draws);
        AssertMarginals(polytope, BasisVertices.Of(5, RandomSystem.Inequalities(constraints)), sampler, 4000);
    }

    [Fact]
    public void Slivers_of_1e_19_keep_full_accuracy()
    {
        // Overlapping caps of 2/3 and a hair leave a triangle a hair wide around the even mix: shares as doubles cannot tell where,
        // but every mix drawn is in it.
        var cap = new ShareBound(Rational.Of(2, 3) + Rational.Of(1, BigInteger.Pow(10, 19)), new(1));
        var groups = new[] { new[] { 0, 1 }, [1, 2], [0, 2] }.Select(members => new GroupBound([.. members], ShareBound.NoFloor, cap));
        var polytope = Polytopes.Of(new GeneralConstraints(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [.. groups], [])).Polytope!;
        var sampler = new MixSampler(polytope);
        var mix = new double[3];
        for (var k = 0; k < 50; k++)
        {
            sampler.Sample(Key(k), new SlackSamplerWorkspace(), mix);
            Assert.True(polytope.Contains(mix));
        }
    }

    [Fact]
    public void Chain_and_rejection_agree_in_many_dimensions()
    {
        // The same polytope twice: as overlapping groups, and with one share split in two equal halves, which leaves no box to reject from.
        var groups = new[]
        {
            new GroupBound([0, 1, 2], new ShareBound(Rational.Of(1, 5), new(1)), new ShareBound(Rational.Of(3, 5), new(2))),
            new GroupBound([2, 3, 4], new ShareBound(Rational.Of(1, 5), new(3)), new ShareBound(Rational.Of(3, 5), new(4))),
        };
        var caps = Enumerable.Repeat(Rational.Of(2, 5), 8).ToArray();
        var plain = new MixSampler(Polytopes.Of(
            new GeneralConstraints(BoxConstraints.Of(new Rational[8], caps), [.. groups], [])).Polytope!);
        caps[7] = Rational.Of(1, 5);
        var split = new MixSampler(Polytopes.Of(
            new GeneralConstraints(BoxConstraints.Of(new Rational[9], [.. caps, 1]), [.. groups], [Multiple(7, 1, 8)])).Polytope!);
        Assert.True(plain.IsExact);
        Assert.False(split.IsExact);
        var draws = TestScale.Times(3000);
        var (left, right) = (Draw(plain, 8, draws), Draw(split, 9, draws));
        for (var i = 0; i < 8; i++)
        {
            var factor = i == 7 ? 2 : 1;
            var sorted = left.Select(mix => mix[i]).Order().ToArray();
            var cells = new long[10];
            foreach (var mix in right)
            {
                var rank = Array.BinarySearch(sorted, mix[i] * factor);
                cells[Math.Min(9, (rank < 0 ? ~rank : rank) * 10 / draws)]++;
            }

            // Cells cut at the other sample's quantiles vary twice as much as at exact ones.
            var statistic = ChiSquared.Statistic(cells, [.. Enumerable.Repeat(draws / 10.0, 10)]) / 2;
            Assert.True(ChiSquared.PValue(statistic, 9) > 1e-5, $"share {i}: {string.Join(' ', cells)}");
        }
    }

    [Fact]
    public void A_key_names_one_mix()
    {
        foreach (var (polytope, _) in FactsTests.Feasible(12, 60).Take(15))
        {
            var (first, second) = (new double[polytope.Count], new double[polytope.Count]);
            new MixSampler(polytope).Sample(Key(7), new SlackSamplerWorkspace(), first);
            new MixSampler(polytope).Sample(Key(7), new SlackSamplerWorkspace(), second);
            Assert.Equal(first, second);
            Assert.True(polytope.Contains(first));
        }
    }

    /// <summary>Of dimension 2, and wide enough for doubles to tell parts of it.</summary>
    private static bool IsPlain(ReachablePolytope polytope) =>
        polytope.Dimension == 2
        && polytope.FreeSources.All(i => polytope.TightCap(i) - polytope.TightFloor(i) > Rational.Of(1, 1000));

    private static void AssertMarginals(ReachablePolytope polytope, List<Rational[]> vertices, MixSampler sampler, int draws)
    {
        draws = TestScale.Times(draws);
        var polygon = new MarginalPolygon(vertices);
        var mixes = Draw(sampler, polytope.Count, draws);
        foreach (var i in polytope.FreeSources)
        {
            var levels = Enumerable.Range(0, 9).Select(k =>
                polytope.TightFloor(i) + (Rational.Of(k, 8) * (polytope.TightCap(i) - polytope.TightFloor(i)))).ToArray();
            var observed = new long[8];
            var expected = new double[8];
            for (var k = 0; k < 8; k++)
            {
                var (low, high) = (levels[k].ToDouble(), levels[k + 1].ToDouble());
                observed[k] = mixes.Count(mix => (mix[i] > low || k == 0) && (mix[i] <= high || k == 7));
                expected[k] = draws * (polygon.Below(i, levels[k + 1]) - polygon.Below(i, levels[k]));
            }

            var p = ChiSquared.PValue(ChiSquared.Statistic(observed, expected), 7);
            Assert.True(p > 1e-5, $"share {i} in [{polytope.TightFloor(i)}, {polytope.TightCap(i)}]: {string.Join(' ', observed)} for {string.Join(' ', expected)}");
        }
    }

    private static double[][] Draw(MixSampler sampler, int count, int draws)
    {
        var workspace = new SlackSamplerWorkspace();
        return [.. Enumerable.Range(0, draws).Select(k =>
        {
            var mix = new double[count];
            sampler.Sample(Key(k), workspace, mix);
            return mix;
        })];
    }

    private static StreamKey Key(int number) => new(3, 0, StreamPurpose.RandomPhase, (ulong)number);

    private static LinearRow Multiple(int source, int factor, int of) =>
        new([new(source, 1), new(of, -factor)], new ShareBound(0, new(80 + source)), new ShareBound(0, new(90 + source)));
}
