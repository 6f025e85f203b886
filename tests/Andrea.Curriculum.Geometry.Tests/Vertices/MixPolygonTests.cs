using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Vertices;

public sealed class MixPolygonTests
{
    [Fact]
    public void The_lesson_s_region_is_a_quadrilateral_of_three_sixteenths()
    {
        var polygon = MixPolygon.Of(Boxes.Lesson().Solve());
        Assert.Equal("quadrilateral", polygon.Shape);
        Assert.Equal(Rational.Of(3, 16), polygon.AreaFraction);
        Assert.Equal("(1, 0, 0) (0.5, 0.5, 0) (0.5, 0.25, 0.25) (0.75, 0, 0.25)", Text(polygon));
    }

    [Theory]
    [InlineData("0 0 0", "1 1 1", "triangle")]
    [InlineData("0 0 0", "0.5 0.5 0.5", "triangle")]
    [InlineData("0 0 0", "0.5 0.5 0", "point")]
    [InlineData("0 0 0", "1 1 0", "segment")]
    [InlineData("0 0 0", "0.9 0.9 1", "pentagon")]
    [InlineData("0 0 0", "0.9 0.9 0.9", "hexagon")]
    [InlineData("0.5 0.5 0.5", "1 1 1", "empty")]
    public void Shapes_have_words(string floors, string caps, string shape)
    {
        Rational[] Read(string text) => [.. text.Split(' ').Select(Boxes.Parse)];
        Assert.Equal(shape, MixPolygon.Of((Read(floors), Read(caps)).Solve()).Shape);
    }

    [Fact]
    public void Corners_are_all_vertices_once_around_and_the_area_is_that_of_inclusion_and_exclusion()
    {
        var shapes = new HashSet<string>();
        foreach (var box in RandomBoxes.Stream(60, 3_000, 3).Where(box => box.Floors.Length == 3))
        {
            var polygon = MixPolygon.Of(box.Solve());
            shapes.Add(polygon.Shape);
            var vertices = BoxVertices.Enumerate(box.Floors, box.Caps);
            Assert.Equal(vertices.Count, polygon.Corners.Length);
            Assert.All(polygon.Corners, corner => Assert.Contains(vertices, vertex => vertex.SequenceEqual(corner)));
            for (var i = 0; i < polygon.Corners.Length && polygon.Corners.Length > 2; i++)
            {
                Assert.True(Turn(polygon, i) > 0);
            }

            Assert.Equal(Area(box.Floors, box.Caps, vertices.Count), polygon.AreaFraction);
        }

        Assert.Equal(7, shapes.Count);
    }

    [Fact]
    public void Only_three_sources_have_a_triangle() =>
        Assert.Throws<ArgumentException>(() => MixPolygon.Of(Boxes.Free(4).Solve()));

    private static string Text(MixPolygon polygon) =>
        string.Join(' ', polygon.Corners.Select(corner => $"({string.Join(", ", corner)})"));

    /// <summary>Positive for a turn to the left at the corner behind the given one.</summary>
    private static Rational Turn(MixPolygon polygon, int start)
    {
        var count = polygon.Corners.Length;
        var (a, b, c) = (polygon.Corners[start], polygon.Corners[(start + 1) % count], polygon.Corners[(start + 2) % count]);
        return ((b[1] - a[1]) * (c[2] - b[2])) - ((b[2] - a[2]) * (c[1] - b[1]));
    }

    private static Rational Area(Rational[] floors, Rational[] caps, int vertices)
    {
        var area = Rational.Zero;
        for (var over = 0; over < 8 && vertices > 0; over++)
        {
            var rest = Rational.One - (floors[0] + floors[1] + floors[2]);
            var sign = Rational.One;
            for (var i = 0; i < 3; i++)
            {
                if ((over >> i & 1) == 1)
                {
                    rest -= caps[i] - floors[i];
                    sign = -sign;
                }
            }

            area += rest > 0 ? sign * rest * rest : 0;
        }

        return area;
    }
}
