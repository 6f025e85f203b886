using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Raw;

/// <summary>Best, nearest and most even mixes against all corners.</summary>
public sealed class RawBestMixTests
{
    [Fact]
    public void TheBestMixIsTheBestCornerAndOfEqualsTheFirstInFileOrder()
    {
        var random = new Random(11);
        foreach (var weights in RandomWeights.Feasible(11, 1500 * TestScale.Value, 5))
        {
            var n = weights.Count;
            var polytope = weights.Solve();
            var corners = weights.Corners();
            var scores = Enumerable.Range(0, n).Select(_ => (Rational)random.Next(-3, 4)).ToArray();
            var first = Enumerable.Range(0, n).Where(_ => random.Next(4) == 0).ToArray();
            var doubles = scores.Select((score, i) => first.Contains(i) ? double.PositiveInfinity : score.ToDouble()).ToArray();

            var expected = Greatest(corners, [.. first.Select(Unit), scores, .. Enumerable.Range(0, n).Select(Unit)]);
            Assert.Equal(expected, polytope.BestMix(first, scores));
            var rounded = new double[n];
            polytope.BestMix(doubles, rounded);
            Assert.Equal(expected.Select(share => share.ToDouble()), rounded);

            var order = Enumerable.Range(0, n).OrderBy(_ => random.Next()).ToArray();
            Assert.Equal(Greatest(corners, [.. order.Select(Unit)]), polytope.Vertex(order));

            Rational[] Unit(int i) => [.. Enumerable.Range(0, n).Select(j => (Rational)(i == j ? 1 : 0))];
        }
    }

    [Fact]
    public void ScoresOfAnyMagnitudeAreTakenExactly()
    {
        // The greatest score times its weight is lost in doubles: 1e300 + 1e-300.
        var polytope = new RandomWeights([1, 1, 0], [2, 2, 1]).Solve();
        var mix = new double[3];
        polytope.BestMix([double.Epsilon, 0, 1e308], mix);
        Assert.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0], mix);
        polytope.BestMix([double.Epsilon, 0, -1e308], mix);
        Assert.Equal([2 / 3.0, 1 / 3.0, 0], mix);
    }

    [Fact]
    public void TheNearestMixTurnsEveryCornerAway()
    {
        var random = new Random(12);
        foreach (var weights in RandomWeights.Feasible(12, 2000 * TestScale.Value, 5))
        {
            var grid = random.Next(1, 9);
            var point = Enumerable.Range(0, weights.Count).Select(_ => Rational.Of(random.Next(-grid, 2 * grid), grid)).ToArray();
            RequireNearest(weights, point, [.. weights.Solve().Project(point)]);
        }
    }

    [Fact]
    public void AMixOfThePolytopeIsItsOwnNearest()
    {
        var random = new Random(13);
        foreach (var weights in RandomWeights.Feasible(13, 1000 * TestScale.Value, 5))
        {
            var corners = weights.Corners();
            var parts = corners.Select(_ => (Rational)random.Next(0, 3)).ToArray();
            parts[0] += 1;
            var total = parts.Aggregate((a, b) => a + b);
            var mix = Enumerable.Range(0, weights.Count)
                .Select(i => RandomWeights.Dot(parts, [.. corners.Select(corner => corner[i])]) / total).ToArray();
            Assert.Equal(mix, weights.Solve().Project(mix));
        }
    }

    [Fact]
    public void NoCornerLiesUphillOfTheMostEvenMix()
    {
        var (near, apart) = (0, 0);
        foreach (var weights in RandomWeights.Feasible(14, 2000 * TestScale.Value, 5))
        {
            var polytope = weights.Solve();
            var even = polytope.EvenMost;
            Assert.True(polytope.Contains(even.Mix));
            Assert.True(even.Error < Rational.Of(1, 1_000_000_000_000) && even.Least <= even.Most);
            var slopes = even.Mix.Select(share => share.IsZero ? 0 : -ScalarMath.Log(share.ToDouble())).ToArray();
            foreach (var corner in weights.Corners())
            {
                var climb = corner.Select((share, i) => (share - even.Mix[i]).ToDouble() * slopes[i]).Sum();
                Assert.True(climb < 1e-12, $"{climb}");
            }

            near += even.IsExact ? 0 : 1;
            apart += polytope.Project(new Rational[weights.Count]).SequenceEqual(even.Mix) ? 0 : 1;
        }

        Assert.True(near > 100 && apart > 100, $"{near} irrational, {apart} not the nearest to equal shares");
    }

    [Fact]
    public void TheMostEvenMixOfFourWeightsIsKnown()
    {
        // Weights 1 and 4 are pinned, the third may be anything between: its level c balances ln c = 4 (ln 4 - ln c), so c = 4^(4/5).
        var even = new RandomWeights([1, 4, 1], [1, 4, 4]).Solve().EvenMost;
        var level = ScalarMath.Exp(0.8 * ScalarMath.Log(4));
        Assert.InRange(even.Mix[2].ToDouble(), (level / (5 + level)) - 1e-13, (level / (5 + level)) + 1e-13);
        Assert.False(even.IsExact);
    }

    [Fact]
    public void ManySourcesAreProjected()
    {
        var random = new Random(15);
        var least = Enumerable.Range(0, 300).Select(_ => Rational.Of(random.Next(0, 500), 1000)).ToArray();
        var weights = new RandomWeights(least, [.. least.Select(low => low + Rational.Of(random.Next(0, 500), 1000))]);
        var polytope = weights.Solve();
        var point = Enumerable.Range(0, 300).Select(_ => random.NextDouble() / 100).ToArray();
        var mix = polytope.Project(point);
        Assert.Equal(mix.AsEnumerable(), polytope.Project(mix).AsEnumerable());

        // The best corner against the residual is no nearer: the same law as for few sources, by the threshold rule.
        var residual = mix.Select((share, i) => Rational.OfDouble(point[i]) - share).ToArray();
        Assert.Equal(RandomWeights.Dot(residual, mix), RandomWeights.Dot(residual, polytope.BestMix([], residual)));
    }

    private static Rational[] Greatest(List<Rational[]> corners, Rational[][] scores)
    {
        foreach (var score in scores)
        {
            var best = corners.Max(corner => RandomWeights.Dot(score, corner));
            corners = [.. corners.Where(corner => RandomWeights.Dot(score, corner) == best)];
        }

        return corners[0];
    }

    /// <summary>A point of a convex set is the nearest exactly when no point of the set lies on the far side of the plane through it.</summary>
    private static void RequireNearest(RandomWeights weights, Rational[] point, Rational[] mix)
    {
        Assert.True(weights.Allows(mix));
        var away = mix.Zip(point, (share, y) => share - y).ToArray();
        Assert.All(weights.Corners(), corner => Assert.True(RandomWeights.Dot(away, corner) >= RandomWeights.Dot(away, mix)));
    }
}
