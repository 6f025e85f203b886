using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Vertices;

public sealed class VertexListTests
{
    [Fact]
    public void Small_boxes_list_the_vertices_found_by_trying_every_choice_each_once()
    {
        foreach (var box in RandomBoxes.Stream(75, TestScale.Times(2_000), 7).Concat(Boxes.WithSlivers(76, TestScale.Times(500))))
        {
            var expected = BoxVertices.Enumerate(box.Floors, box.Caps).Select(Text).Order(StringComparer.Ordinal);
            Assert.Equal(expected, box.Solve().Vertices().Select(vertex => Text(vertex)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_lesson_s_corners_come_in_the_stated_order() =>
        Assert.Equal(
            ["1, 0, 0", "0.75, 0, 0.25", "0.5, 0.5, 0", "0.5, 0.25, 0.25"],
            Boxes.Lesson().Solve().Vertices().Select(vertex => Text(vertex)));

    [Fact]
    public void As_many_are_listed_as_are_counted()
    {
        Assert.Equal(26, MeasuredBoxes.Polish.Vertices().Count());
        var polytope = MeasuredBoxes.Sixteen;
        var seen = new HashSet<string>();
        foreach (var vertex in polytope.Vertices())
        {
            Assert.True(polytope.Contains(vertex));
            Assert.True(seen.Add(Text(vertex)));
            Assert.True(Enumerable.Range(0, 16).Count(i => vertex[i] != polytope.TightFloor(i) && vertex[i] != polytope.TightCap(i)) <= 1);
        }

        Assert.Equal(70_287, seen.Count);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void The_first_few_of_very_many_are_found_at_once(int count)
    {
        // Equal ranges that end exactly at the slack: an open source never works, wherever one looks.
        var equal = Boxes.Free(count);
        Array.Fill(equal.Caps, Rational.Of(2, count));
        Assert.Equal(20, equal.Solve().Vertices().Take(20).Select(vertex => Text(vertex)).Distinct().Count());

        // Ranges on a lattice that misses the slack by a hair.
        var lattice = Boxes.Free(count);
        Array.Fill(lattice.Caps, Rational.Of(6, 5 * count));
        lattice.Caps[3] = Rational.Of(2, 5 * count) + Rational.Of(1, BigInteger.Pow(10, 40));
        Assert.Equal(20, lattice.Solve().Vertices().Take(20).Select(vertex => Text(vertex)).Distinct().Count());
    }

    [Fact]
    public void Nothing_is_listed_of_nothing() =>
        Assert.Empty((new Rational[] { 1, 1 }, new Rational[] { 1, 1 }).Solve().Vertices());

    private static string Text(IReadOnlyList<Rational> vertex) => string.Join(", ", vertex);
}
