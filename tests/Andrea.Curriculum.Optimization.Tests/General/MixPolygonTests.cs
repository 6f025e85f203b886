using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Figures of three sources against vertices by all bases and against the volume, which is found in another way.</summary>
public sealed class MixPolygonTests
{
    [Fact]
    public void Corners_are_all_vertices_once_around()
    {
        var (shapes, parts) = (new HashSet<string>(), 0);
        foreach (var (polytope, vertices) in FactsTests.Feasible(31, TestScale.Times(1_200)))
        {
            var figure = MixPolygon.TryOf(polytope);
            Assert.Equal(polytope.Count == 3 || polytope.FreeSources.Length == 3, figure is not null);
            if (figure is null)
            {
                continue;
            }

            shapes.Add(figure.Shape);
            parts += polytope.Count > 3 ? 1 : 0;
            AssertAround(figure);
            Assert.Equal(Texts(vertices), Texts(figure.Corners.Select(corner => corner.ToArray())));
            if (polytope.Dimension == 2)
            {
                Assert.Equal(polytope.Volume().OfHull.Exact, figure.AreaFraction);
            }
            else
            {
                Assert.True(figure.AreaFraction.IsZero);
            }
        }

        Assert.True(shapes.Count >= 5 && parts > 10, $"{string.Join(", ", shapes)}; {parts} with pinned sources");
    }

    [Theory]
    [InlineData(7, "heptagon")]
    [InlineData(8, "octagon")]
    [InlineData(30, "polygon")]
    public void Rows_can_cut_off_any_number_of_corners(int sides, string shape)
    {
        // Tangents of a parabola: b >= slope a + level touches b = a^2 at a = slope / 2.
        var rows = Enumerable.Range(0, sides - 2).Select(k => Tangent(Rational.Of(k, 2 * sides), k)).ToImmutableArray();
        var polytope = Polytopes.Of(new GeneralConstraints(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [], rows)).Polytope!;
        var figure = MixPolygon.Of(polytope);
        Assert.Equal((sides, shape), (figure.Corners.Length, figure.Shape));
        AssertAround(figure);
        Assert.Equal(polytope.Volume().OfHull.Exact, figure.AreaFraction);
    }

    [Fact]
    public void Some_vertices_are_different_vertices_and_always_the_same()
    {
        foreach (var (polytope, vertices) in FactsTests.Feasible(32, TestScale.Times(200)))
        {
            var some = Texts(polytope.SomeVertices(100).Select(vertex => vertex.ToArray()));
            Assert.Equal(some.Count, some.Distinct().Count());
            Assert.Subset(Texts(vertices).ToHashSet(), some.ToHashSet());
            Assert.Equal(some, Texts(polytope.SomeVertices(100).Select(vertex => vertex.ToArray())));
            Assert.Equal(Math.Min(2, vertices.Count), polytope.SomeVertices(2).Count());
        }
    }

    private static LinearRow Tangent(Rational at, int id) => new(
        [new(1, Rational.One), new(0, -2 * at)], new ShareBound(-(at * at), new ConstraintId(100 + id)), null);

    private static void AssertAround(MixPolygon figure)
    {
        var count = figure.Corners.Length;
        for (var i = 0; i < count && count > 2; i++)
        {
            var (a, b, c) = (figure.Corners[i], figure.Corners[(i + 1) % count], figure.Corners[(i + 2) % count]);
            var (y, z) = (figure.Sources[1], figure.Sources[2]);
            Assert.True((((b[y] - a[y]) * (c[z] - b[z])) - ((b[z] - a[z]) * (c[y] - b[y]))).Sign > 0);
        }
    }

    private static List<string> Texts(IEnumerable<Rational[]> vertices) =>
        [.. vertices.Select(vertex => string.Join(' ', vertex)).Order(StringComparer.Ordinal)];
}
