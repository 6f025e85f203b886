using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

public sealed class NestedVertexTests
{
    [Fact]
    public void All_vertices_are_listed_once_and_counted()
    {
        foreach (var nest in RandomNest.Stream(41, TestScale.Times(4000), greatestCount: 6))
        {
            var polytope = ReachablePolytope.Of(nest.Constraints());
            var expected = Vertices(nest).Select(mix => Text(mix, nest.Grid)).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, polytope.Vertices().Select(mix => string.Join(" ", mix)).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Count, polytope.CountVertices().Value);
        }
    }

    [Fact]
    public void Slices_with_and_without_groups_and_integers_of_any_width_count_the_same()
    {
        foreach (var nest in RandomNest.Stream(42, TestScale.Times(1000), greatestCount: 7))
        {
            if (ReachablePolytope.Of(nest.Constraints()) is not { IsFeasible: true, Nested: { } mixes })
            {
                continue;
            }

            foreach (var slice in mixes.IntegerSlices)
            {
                var meter = new WorkMeter(FigureLimits.Default);
                var narrow = NestedTables<Int128>.Of(slice, slice.Unit, meter)!;
                Assert.Equal(narrow.Count(), NestedTables<BigInteger>.Of(slice, BigInteger.One, meter)!.Count());
                Assert.Equal(narrow.Count(), NestedVertices.Count([slice], FigureLimits.Default).Value);
                Assert.Equal(narrow.Count(), new NestedWalk<Int128>(slice, narrow).Vertices().Count());
            }
        }
    }

    [Fact]
    public void Beyond_the_limits_nothing_is_said()
    {
        var group = new GroupBound([0, 1, 2], new(Rational.Of(1, 3), ConstraintId.Implied), new(Rational.Of(1, 2), ConstraintId.Implied));
        var polytope = ReachablePolytope.Of(NestedConstraints.TryOf(BoxConstraints.Of(new Rational[6], [1, 1, 1, 1, 1, 1]), [group], out _)!);
        Assert.Equal(18, polytope.CountVertices().Value);
        Assert.Equal(18, polytope.Vertices().Count());
        var limits = new FigureLimits { Work = 10 };
        Assert.False(polytope.CountVertices(limits).IsDecided);
        Assert.False(polytope.Vertices(limits).IsDecided);
        Assert.Throws<InvalidOperationException>(() => polytope.Vertices(limits).Count());
    }

    /// <summary>
    /// Nested rows are totally unimodular: a mix on the grid that is no vertex lies on a face with an edge from one source to another, and
    /// every bound that is not tight leaves a step of the grid.
    /// </summary>
    private static IEnumerable<int[]> Vertices(RandomNest nest)
    {
        var mixes = nest.GridMixes();
        var known = mixes.Select(mix => string.Join(" ", mix)).ToHashSet();
        return mixes.Where(mix => !Steps(mix.Length).Any(step =>
            known.Contains(Moved(mix, step.From, step.To)) && known.Contains(Moved(mix, step.To, step.From))));
    }

    private static IEnumerable<(int From, int To)> Steps(int count) =>
        from i in Enumerable.Range(0, count) from j in Enumerable.Range(0, i) select (i, j);

    private static string Moved(int[] mix, int from, int to) =>
        string.Join(" ", mix.Select((share, i) => share + (i == to ? 1 : 0) - (i == from ? 1 : 0)));

    private static string Text(int[] mix, int grid) => string.Join(" ", mix.Select(share => Rational.Of(share, grid)));
}
