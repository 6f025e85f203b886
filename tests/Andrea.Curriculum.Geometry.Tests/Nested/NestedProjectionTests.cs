using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>
/// A point x of a convex set is the nearest to y exactly when (y - x)(v - x) &lt;= 0 for every vertex v; all vertices are mixes of the grid.
/// </summary>
public sealed class NestedProjectionTests
{
    [Fact]
    public void TheNearestMixSatisfiesTheVariationalInequality()
    {
        var random = new Random(31);
        foreach (var nest in RandomNest.Stream(31, 2000 * TestScale.Value))
        {
            if (nest.GridMixes() is not { Count: > 0 } mixes)
            {
                continue;
            }

            var point = Enumerable.Range(0, nest.Count).Select(_ => Rational.Of(random.Next(-10, 20), random.Next(1, 8))).ToArray();
            var solved = nest.Solve();
            var nearest = solved.Project(point);
            RequireInside(nest, nearest);
            foreach (var mix in mixes)
            {
                var product = Rational.Zero;
                for (var i = 0; i < point.Length; i++)
                {
                    product += (point[i] - nearest[i]) * (Rational.Of(mix[i], nest.Grid) - nearest[i]);
                }

                Assert.True(product <= 0);
            }

            Assert.Equal(nearest, solved.Project(nearest));
        }
    }

    [Fact]
    public void EveryMixMajorisesTheMostEvenOne()
    {
        foreach (var nest in RandomNest.Stream(32, 2000 * TestScale.Value))
        {
            if (nest.GridMixes() is not { Count: > 0 } mixes)
            {
                continue;
            }

            var even = nest.Solve().Project(new Rational[nest.Count]).OrderDescending().ToArray();
            foreach (var mix in mixes)
            {
                var sorted = mix.OrderDescending().ToArray();
                var lead = Rational.Zero;
                for (var k = 0; k < even.Length; k++)
                {
                    lead += Rational.Of(sorted[k], nest.Grid) - even[k];
                    Assert.True(lead >= 0);
                }
            }
        }
    }

    internal static void RequireInside(RandomNest nest, Rational[] mix)
    {
        Assert.Equal(Rational.One, mix.Aggregate(Rational.Zero, (sum, share) => sum + share));
        for (var i = 0; i < nest.Count; i++)
        {
            Assert.True(mix[i] >= Rational.Of(nest.Floors[i], nest.Grid) && mix[i] <= Rational.Of(nest.Caps[i], nest.Grid));
        }

        for (var g = 0; g < nest.Groups.Length; g++)
        {
            var sum = nest.Groups[g].Aggregate(Rational.Zero, (total, i) => total + mix[i]);
            Assert.True(sum >= Rational.Of(nest.GroupFloors[g], nest.Grid) && sum <= Rational.Of(nest.GroupCaps[g], nest.Grid));
        }
    }
}
