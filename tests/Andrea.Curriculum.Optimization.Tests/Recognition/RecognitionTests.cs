using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Tests.General;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.Recognition;

/// <summary>Rows that are really bounds of sources or of nested sets have closed forms, with the same facts as all bases give.</summary>
public sealed class RecognitionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Disguised_bounds_have_the_facts_of_their_vertices(bool onlySingles)
    {
        var random = new Random(onlySingles ? 31 : 32);
        var (feasible, empty) = (0, 0);
        for (var k = 0; k < TestScale.Times(500); k++)
        {
            var system = new DisguisedSystem(random, onlySingles);
            var polytope = Polytopes.Of(system.Constraints).Polytope!;
            var vertices = BasisVertices.Of(system.Constraints.Count, RandomSystem.Inequalities(system.Constraints));
            AssertFacts(system.Constraints, polytope, vertices);
            if (vertices.Count == 0)
            {
                empty++;
                continue;
            }

            feasible++;
            Assert.True(polytope.Shape == PolytopeShape.Box || (polytope.Shape == PolytopeShape.Nested && !onlySingles));
            Assert.Empty(polytope.Rows);
        }

        Assert.True(feasible > 100 && empty > 100, $"{feasible} feasible, {empty} empty");
    }

    [Fact]
    public void Any_system_has_the_same_facts_with_and_without_recognition()
    {
        var shapes = new int[4];
        foreach (var system in RandomSystem.Stream(33, TestScale.Times(600)))
        {
            var polytope = Polytopes.Of(system.Constraints).Polytope!;
            shapes[(int)polytope.Shape]++;
            AssertFacts(system.Constraints, polytope, BasisVertices.Of(system.Count, RandomSystem.Inequalities(system.Constraints)));
        }

        Assert.True(shapes[0] > 20 && shapes[1] > 20 && shapes[2] > 20, string.Join(' ', shapes));
    }

    [Fact]
    public void A_scaled_sum_and_what_is_left_of_one_are_groups()
    {
        // 2 a + 2 b <= 1, and a + b + c >= 3/4 of four sources, which caps d at 1/4; both written ids stay.
        var polytope = Solve(4,
            new LinearRow([new(0, 2), new(1, 2)], null, new ShareBound(1, new ConstraintId(7))),
            new LinearRow([new(0, 1), new(1, 1), new(2, 1)], new ShareBound(Rational.Of(3, 4), new ConstraintId(9)), null));
        Assert.Equal(PolytopeShape.Nested, polytope.Shape);
        Assert.Equal([7, 9], polytope.Groups.Select(group => group.Cap.Id.Value));
        Assert.Equal(Rational.Of(1, 4), polytope.TightCap(3));
        Assert.Equal(Rational.Of(1, 2), polytope.TightCap(0));
    }

    [Fact]
    public void Rows_that_follow_from_the_others_are_left_out()
    {
        var polytope = Solve(3,
            new LinearRow([new(0, 1)], null, new ShareBound(Rational.Of(1, 4), new ConstraintId(1))),
            new LinearRow([new(0, 1), new(1, -2)], null, new ShareBound(Rational.Of(1, 4), new ConstraintId(2))));
        Assert.Equal(PolytopeShape.Box, polytope.Shape);
        Assert.Equal(Rational.Of(1, 4), polytope.TightCap(0));
    }

    [Fact]
    public void A_conflict_names_rows_as_written()
    {
        var conflict = Solve(2,
            new LinearRow([new(0, 3)], new ShareBound(2, new ConstraintId(5)), null),
            new LinearRow([new(1, 1)], new ShareBound(Rational.Of(1, 2), new ConstraintId(6)), null)).Conflict!;
        Assert.Equal(ConflictKind.WeightedSum, conflict.Kind);
        Assert.Equal([(0, (Rational)2, Rational.One), (1, Rational.Of(1, 2), 3)],
            conflict.Members.Select(member => (member.Row, member.Value, member.Weight)));
        Assert.Equal((-3, Rational.Of(-7, 2)), (conflict.Total, conflict.Limit));
    }

    private static ReachablePolytope Solve(int count, params ImmutableArray<LinearRow> rows)
    {
        var box = BoxConstraints.Of(new Rational[count], [.. Enumerable.Repeat(Rational.One, count)]);
        return Polytopes.Of(new GeneralConstraints(box, [], rows)).Polytope!;
    }

    private static void AssertFacts(GeneralConstraints constraints, ReachablePolytope polytope, List<Rational[]> vertices)
    {
        Assert.Equal(BasisVertices.Dimension(vertices), polytope.Dimension);
        if (polytope.Conflict is { } conflict)
        {
            ConflictTests.AssertIrreducible(constraints, conflict);
            return;
        }

        for (var i = 0; i < constraints.Count; i++)
        {
            Assert.Equal(vertices.Min(vertex => vertex[i]), polytope.TightFloor(i));
            Assert.Equal(vertices.Max(vertex => vertex[i]), polytope.TightCap(i));
        }

        for (var g = 0; g < polytope.Groups.Length; g++)
        {
            var sums = vertices.Select(vertex => polytope.Groups[g].Members.Aggregate(Rational.Zero, (sum, i) => sum + vertex[i])).ToList();
            Assert.Equal((sums.Min(), sums.Max()), polytope.TightGroup(g));
        }

        Assert.All(vertices, vertex => Assert.True(polytope.Contains(vertex)));
    }
}
