using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>Which mixes lie in a polytope of nested groups.</summary>
public sealed class NestedMembershipTests
{
    [Fact]
    public void CellsMeetThePolytopeExactlyWhenTheFinerGridHasAPoint()
    {
        var random = new Random(41);
        var (inside, outside) = (0, 0);
        foreach (var nest in RandomNest.Stream(41, 1500 * TestScale.Value, 4).Where(nest => nest.Grid <= 4))
        {
            var polytope = ReachablePolytope.Of(nest.Constraints());
            var lows = nest.Floors.Select(_ => random.Next(-1, nest.Grid)).ToArray();
            var highs = lows.Select(low => low + random.Next(0, 3)).ToArray();
            var closed = lows.Select((low, i) => low == highs[i] || random.Next(3) > 0).ToArray();
            var cells = lows.Select((low, i) => new ShareCell(Rational.Of(low, nest.Grid), Rational.Of(highs[i], nest.Grid), closed[i])).ToArray();

            // Strict bounds hold somewhere exactly when they hold with 1/n of the grid to spare: no row has more than n of them.
            var n = nest.Count;
            var fine = nest with
            {
                Grid = nest.Grid * n,
                Floors = [.. nest.Floors.Select((floor, i) => Math.Max(floor * n, (lows[i] * n) + (closed[i] ? 0 : 1)))],
                Caps = [.. nest.Caps.Select((cap, i) => Math.Min(cap * n, (highs[i] * n) - (closed[i] ? 0 : 1)))],
                GroupFloors = [.. nest.GroupFloors.Select(floor => floor * n)],
                GroupCaps = [.. nest.GroupCaps.Select(cap => cap * n)],
            };
            var expected = fine.GridMixes().Count > 0;
            Assert.Equal(expected, polytope.CheckCells(cells).IsInside);
            _ = expected ? inside++ : outside++;
        }

        Assert.True(inside > 50 && outside > 50, $"{inside} inside, {outside} outside");
    }

    [Fact]
    public void DoublesAreJudgedAsTheirCells()
    {
        var random = new Random(42);
        var (inside, outside) = (0, 0);
        foreach (var polytope in Polytopes(42))
        {
            foreach (var mix in Nearby(polytope, random))
            {
                var membership = polytope.Check(mix);
                var exact = polytope.CheckCells([.. mix.Select(ShareCell.OfDouble)]);
                Assert.Equal(exact.IsInside, membership.IsInside);
                Assert.Equal(exact.Group, membership.Group);
                _ = exact.IsInside ? inside++ : outside++;
            }
        }

        Assert.True(inside > 200 && outside > 200, $"{inside} inside, {outside} outside");
    }

    [Fact]
    public void SettledMixesAreInside()
    {
        var random = new Random(43);
        foreach (var polytope in Polytopes(43))
        {
            foreach (var mix in Nearby(polytope, random).Append([.. Enumerable.Range(0, polytope.Count).Select(i => i == 0 ? double.NaN : 0.3)]))
            {
                var settled = mix.ToArray();
                polytope.Settle(settled);
                Assert.True(polytope.Contains(settled));
                if (polytope.Contains(mix))
                {
                    Assert.Equal(mix, settled);
                }
            }
        }
    }

    [Fact]
    public void VerticesAndTheMostEvenMixAreInsideOnceRounded()
    {
        foreach (var polytope in Polytopes(44))
        {
            var order = Enumerable.Range(0, polytope.Count).Reverse().ToArray();
            var vertex = new double[polytope.Count];
            polytope.BestVertex(order, vertex);
            Assert.True(polytope.Contains(vertex));
            Assert.Equal(polytope.Vertex(order).Select(share => share.ToDouble()), vertex);
            Assert.True(polytope.Contains(polytope.Vertex(order)));
            Assert.True(polytope.Contains(polytope.EvenMostMix));
            Assert.True(polytope.Contains([.. polytope.EvenMostMix.Select(share => share.ToDouble())]));
        }
    }

    [Fact]
    public void TheBrokenGroupIsNamed()
    {
        var nest = new RandomNest(10, [0, 0, 0, 0], [10, 10, 10, 10], [[], [2, 3], [0, 1]], [0, 0, 3], [10, 5, 10]);
        var polytope = ReachablePolytope.Of(nest.Constraints());
        Assert.Equal(new Membership(MembershipKind.GroupAboveCap, -1, 1), polytope.Check([0.2, 0.2, 0.3, 0.3]));
        Assert.Equal(new Membership(MembershipKind.Inside, -1), polytope.Check([0.4, 0.1, 0.3, 0.2]));
        Assert.Equal(new Membership(MembershipKind.SumAboveOne, -1), polytope.Check([0.4, 0.2, 0.3, 0.2]));
        Assert.Equal(5, polytope.TightGroup(2).Floor * 10);
    }

    private static IEnumerable<ReachablePolytope> Polytopes(int seed) =>
        RandomNest.Stream(seed, 600 * TestScale.Value, 7)
            .Select(nest => ReachablePolytope.Of(nest.Constraints())).Where(polytope => polytope.IsFeasible);

    /// <summary>Rounded mixes of the polytope, some moved by a few units in the last place, some by a lot.</summary>
    private static IEnumerable<double[]> Nearby(ReachablePolytope polytope, Random random)
    {
        for (var k = 0; k < 8; k++)
        {
            var left = polytope.Vertex(Enumerable.Range(0, polytope.Count).OrderBy(_ => random.Next()).ToArray());
            var right = k < 4 ? left : polytope.Vertex(Enumerable.Range(0, polytope.Count).OrderBy(_ => random.Next()).ToArray());
            var part = random.NextDouble();
            var mix = left.Select((share, i) => (part * share.ToDouble()) + ((1 - part) * right[i].ToDouble())).ToArray();
            var moved = random.Next(polytope.Count);
            mix[moved] = (k % 4) switch
            {
                0 => mix[moved],
                1 => Math.BitIncrement(mix[moved]),
                2 => mix[moved] == 0 ? 0 : Math.BitDecrement(mix[moved]),
                _ => random.NextDouble(),
            };
            yield return mix;
        }
    }
}
