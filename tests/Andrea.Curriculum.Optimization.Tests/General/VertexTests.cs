using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

public sealed class VertexTests
{
    [Fact]
    public void All_vertices_are_listed_once_in_order_and_counted()
    {
        foreach (var system in RandomSystem.Stream(61, TestScale.Times(2000)).Concat(RandomSystem.Stream(62, TestScale.Times(60), greatestCount: 5)))
        {
            var polytope = system.Solve();
            var expected = BasisVertices.Of(system.Count, RandomSystem.Inequalities(system.Constraints));
            expected.Sort((a, b) => Enumerable.Range(0, a.Length).Select(i => b[i].CompareTo(a[i])).FirstOrDefault(order => order != 0));
            Assert.Equal(expected.Select(Text), polytope.Vertices().Select(vertex => Text(vertex)));
            Assert.Equal(expected.Count, polytope.CountVertices().Value);
        }
    }

    [Fact]
    public void Boxes_have_the_same_vertices_without_their_closed_form()
    {
        // All pairs of caps 3/8 of eight sources are degenerate: three sources at the cap leave none.
        var caps = Enumerable.Repeat(Rational.Of(1, 4), 8).ToArray();
        var box = BoxConstraints.Of(new Rational[8], caps);
        var general = Polytopes.General(new GeneralConstraints(box, [], []), SizeLimits.Default, null).Polytope!;
        Assert.Equal(PolytopeShape.General, general.Shape);
        Assert.Equal(70, general.CountVertices().Value);
        Assert.Equal(
            ReachablePolytope.Of(box).Vertices().Select(vertex => Text(vertex)).Order(StringComparer.Ordinal),
            general.Vertices().Select(vertex => Text(vertex)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Beyond_the_limits_nothing_is_said()
    {
        var row = new LinearRow([new(0, 1), new(1, -2)], null, new ShareBound(0, new(1)));
        var constraints = new GeneralConstraints(BoxConstraints.Of(new Rational[3], [1, 1, 1]), [], [row]);
        var polytope = Polytopes.Of(constraints).Polytope!;
        Assert.Equal(["2/3 1/3 0", "0 1 0", "0 0 1"], polytope.Vertices().Select(vertex => Text(vertex)));
        Assert.False(polytope.CountVertices(new FigureLimits { Work = 20 }).IsDecided);
        Assert.False(polytope.Vertices(new FigureLimits { Work = 20 }).IsDecided);
    }

    private static string Text(IEnumerable<Rational> vertex) => string.Join(" ", vertex);
}
