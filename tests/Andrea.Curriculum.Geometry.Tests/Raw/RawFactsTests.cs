using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Raw;

/// <summary>Closed forms of raw weights against all corners of the box of weights.</summary>
public sealed class RawFactsTests
{
    [Fact]
    public void BoundsDimensionAndPinnedSharesAreThoseOfTheCorners()
    {
        var seen = new HashSet<(int, bool)>();
        foreach (var weights in RandomWeights.Feasible(1, 3000 * TestScale.Value, 5))
        {
            var corners = weights.Corners();
            var polytope = weights.Solve();
            Assert.True(polytope.IsFeasible);
            Assert.Equal(BoxVertices.AffineDimension(corners), polytope.Dimension);
            for (var i = 0; i < weights.Count; i++)
            {
                var (least, greatest) = (corners.Min(corner => corner[i]), corners.Max(corner => corner[i]));
                Assert.Equal(least, polytope.TightFloor(i));
                Assert.Equal(greatest, polytope.TightCap(i));
                Assert.Equal(least == greatest, polytope.IsPinned(i));
            }

            var (source, share) = polytope.GreatestShare();
            Assert.Equal(corners.Max(corner => corner.Max()), share);
            Assert.Equal(Enumerable.Range(0, weights.Count).First(i => corners.Any(corner => corner[i] == share)), source);
            seen.Add((polytope.Dimension, polytope.FreeSources.Length > polytope.Dimension + 1));
        }

        Assert.True(seen.Count > 7);
    }

    [Fact]
    public void InfeasibleExactlyWhenAFloorExceedsItsCapOrNoWeightIsAboveZero()
    {
        var aboveCap = ReachablePolytope.OfRaw(BoxConstraints.Of([0, Rational.Of(3, 2)], [0, 1])).Conflict!;
        Assert.Equal(ConflictKind.FloorAboveCap, aboveCap.Kind);
        Assert.Equal([2, 3], aboveCap.Members.Select(member => member.Id.Value));
        Assert.Equal(Rational.Of(1, 2), aboveCap.Excess);

        var zero = ReachablePolytope.OfRaw(BoxConstraints.Of([0, 0], [0, 0]));
        Assert.Equal(-1, zero.Dimension);
        Assert.Equal([1, 3], zero.Conflict!.Members.Select(member => member.Id.Value));

        var negative = ReachablePolytope.OfRaw(BoxConstraints.Of([-2, 0], [-1, 1])).Conflict!;
        Assert.False(negative.Members[0].Id.IsWritten);
        Assert.Equal(3, ReachablePolytope.OfRaw(BoxConstraints.Of([-1, 0, 0, 0], [1, 1, 1, 1])).Dimension);
        Assert.All(RandomWeights.Stream(2, 2000, 3), weights => Assert.Equal(weights.Corners().Count > 0, weights.Solve().IsFeasible));
    }

    [Fact]
    public void PublishedExampleGuaranteesFarLessThanItsFloors()
    {
        Rational[] floors = [Rational.Of(4, 5), Rational.Of(4, 5), Rational.Of(7, 10), Rational.Of(7, 10), .. new Rational[12]];
        var polytope = ReachablePolytope.OfRaw(BoxConstraints.Of(floors, [.. Enumerable.Repeat(Rational.One, 16)]));
        Assert.Equal(Rational.Of(8, 158), polytope.TightFloor(0));
        Assert.Equal(15, polytope.Dimension);
        Assert.Equal("0.2", polytope.FloorOfClippedShares(0).Share.ToString());
        Assert.True(polytope.FloorOfClippedShares(0).IsAttained);
    }

    [Fact]
    public void CutTentativeSharesGuaranteeTheLeastOfAllTentativeMixes()
    {
        var (attained, open) = (0, 0);
        foreach (var weights in RandomWeights.Feasible(5, 1500 * TestScale.Value, 4))
        {
            var polytope = weights.Solve();
            for (var i = 0; i < weights.Count; i++)
            {
                var guarantee = polytope.FloorOfClippedShares(i);
                var least = LeastOfTentativeMixes(weights, i);
                Assert.True(guarantee.Share <= least && guarantee.Share >= polytope.TightFloor(i));
                Assert.True(!guarantee.IsAttained || guarantee.Share == least);
                _ = guarantee.IsAttained ? attained++ : open++;
            }
        }

        Assert.True(attained > 1000 && open > 20);
    }

    [Fact]
    public void VerticesAreTheMixesAtWhichEnoughBoundsMeet()
    {
        var counts = new HashSet<int>();
        foreach (var weights in RandomWeights.Feasible(3, 500 * TestScale.Value, 5))
        {
            var sum = Enumerable.Repeat(Rational.One, weights.Count).ToArray();
            var rows = weights.Inequalities().ToList();
            var expected = weights.Corners()
                .Where(mix => RandomWeights.Rank([sum, .. rows.Where(row => RandomWeights.Dot(row, mix).IsZero)], weights.Count) == weights.Count)
                .Select(mix => string.Join(" ", mix)).Distinct().Order();
            var polytope = weights.Solve();
            var actual = polytope.Vertices().Select(mix => string.Join(" ", mix)).Order().ToList();
            Assert.Equal(expected, actual);
            Assert.Equal(actual.Count, polytope.CountVertices().Value);
            counts.Add(actual.Count);
            if (weights.Count == 3)
            {
                var figure = MixPolygon.Of(polytope);
                Assert.Equal(actual, figure.Corners.Select(mix => string.Join(" ", mix)).Order());
                Assert.Equal(polytope.Dimension == 2, figure.AreaFraction.Sign > 0);
            }
        }

        Assert.True(counts.Count > 8);
    }

    [Fact]
    public void OnlyRatiosOfWeightsMatter()
    {
        foreach (var weights in RandomWeights.Feasible(4, 200, 4))
        {
            var third = Rational.Of(1, 3);
            var scaled = new RandomWeights([.. weights.Least.Select(x => x * third)], [.. weights.Greatest.Select(x => x * third)]);
            var (one, other) = (weights.Solve(), scaled.Solve());
            Assert.All(Enumerable.Range(0, weights.Count), i => Assert.True(
                Rational.Abs(one.EvenMostMix[i] - other.EvenMostMix[i]) <= one.EvenMost.Error + other.EvenMost.Error));
            Assert.All(Enumerable.Range(0, weights.Count), i => Assert.Equal(one.TightFloor(i), other.TightFloor(i)));
        }
    }

    [Fact]
    public void NoVertexIsLessEvenThanTheLeast()
    {
        var polytope = new RandomWeights([1, 0, 1], [2, 2, 3]).Solve();
        var least = polytope.LeastEffectiveSources();
        Assert.All(polytope.Vertices(), mix => Assert.True(EffectiveSources.Of(mix) >= least.Low - 1e-9));
    }

    /// <summary>
    /// Tried on the grid of the bounds, where the greatest sum of the others lies. Where all cut weights are 0 there is no share to look at.
    /// </summary>
    private static Rational LeastOfTentativeMixes(RandomWeights weights, int source)
    {
        var grid = (int)CommonDenominator.Of(weights.Least, weights.Greatest).Value;
        var least = Rational.One;
        var parts = new int[weights.Count];
        Try(0, grid);
        return least;

        void Try(int at, int left)
        {
            if (at < parts.Length - 1)
            {
                for (parts[at] = 0; parts[at] <= left; parts[at]++)
                {
                    Try(at + 1, left - parts[at]);
                }

                return;
            }

            parts[at] = left;
            var cut = parts.Select((part, i) => Rational.Max(weights.Least[i], Rational.Min(weights.Greatest[i], Rational.Of(part, grid)))).ToArray();
            var sum = cut.Aggregate((a, b) => a + b);
            least = sum.IsZero ? least : Rational.Min(least, cut[source] / sum);
        }
    }
}
