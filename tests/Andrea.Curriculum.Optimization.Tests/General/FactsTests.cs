using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>All facts of general constraints against their vertices by all bases.</summary>
public sealed class FactsTests
{
    [Fact]
    public void Feasibility_dimension_and_tightened_bounds_are_those_of_the_vertices()
    {
        var (feasible, empty, thin) = (0, 0, 0);
        foreach (var system in RandomSystem.Stream(1, TestScale.Times(1500)))
        {
            var vertices = BasisVertices.Of(system.Count, RandomSystem.Inequalities(system.Constraints));
            var polytope = system.Solve();
            Assert.Equal(vertices.Count > 0, polytope.IsFeasible);
            Assert.Equal(BasisVertices.Dimension(vertices), polytope.Dimension);
            if (vertices.Count == 0)
            {
                empty++;
                continue;
            }

            feasible++;
            thin += polytope.Dimension < polytope.FreeSources.Length - 1 ? 1 : 0;
            for (var i = 0; i < system.Count; i++)
            {
                Assert.Equal(vertices.Min(vertex => vertex[i]), polytope.TightFloor(i));
                Assert.Equal(vertices.Max(vertex => vertex[i]), polytope.TightCap(i));
                Assert.Equal(polytope.TightFloor(i) == polytope.TightCap(i), polytope.IsPinned(i));
            }

            for (var g = 0; g < polytope.Groups.Length; g++)
            {
                var sums = vertices.Select(vertex => Sum(polytope.Groups[g].Members.Select(i => vertex[i]))).ToList();
                Assert.Equal((sums.Min(), sums.Max()), polytope.TightGroup(g));
            }

            for (var r = 0; r < polytope.Rows.Length; r++)
            {
                var sums = vertices.Select(vertex => Sum(polytope.Rows[r].Terms.Select(term => term.Coefficient * vertex[term.Source]))).ToList();
                Assert.Equal((sums.Min(), sums.Max()), polytope.TightRow(r));
            }

            Assert.Equal(vertices.Max(vertex => vertex.Max()), polytope.GreatestShare().Share);
        }

        Assert.True(feasible > 80 && empty > 80 && thin > 5, $"{feasible} feasible, {empty} empty, {thin} thin");
    }

    [Fact]
    public void Best_mixes_are_the_canonical_best_vertices()
    {
        var random = new Random(2);
        foreach (var (polytope, vertices) in Feasible(2, TestScale.Times(600)))
        {
            int[] order = [.. Enumerable.Range(0, polytope.Count).OrderBy(_ => random.Next())];
            Assert.Equal(Lexicographic(vertices, order), polytope.Vertex(order));

            Rational[] scores = [.. order.Select(_ => Rational.Of(random.Next(-3, 4)))];
            int[] first = [.. order.Take(random.Next(2))];
            var kept = first.Aggregate(vertices, (left, i) => [.. left.Where(vertex => vertex[i] == left.Max(other => other[i]))]);
            var best = kept.Max(vertex => Dot(vertex, scores));
            var expected = Lexicographic([.. kept.Where(vertex => Dot(vertex, scores) == best)], [.. Enumerable.Range(0, polytope.Count)]);
            Assert.Equal(expected, polytope.BestMix(first, scores));
        }
    }

    [Fact]
    public void The_nearest_mix_makes_no_acute_angle_with_any_vertex()
    {
        var random = new Random(3);
        foreach (var (polytope, vertices) in Feasible(3, TestScale.Times(600)))
        {
            Rational[] point = [.. Enumerable.Range(0, polytope.Count).Select(_ => Rational.Of(random.Next(-4, 9), random.Next(1, 7)))];
            foreach (var target in new[] { point, new Rational[polytope.Count], vertices[0] })
            {
                var nearest = polytope.Project(target);
                Assert.True(polytope.Contains(nearest));
                Rational[] away = [.. target.Zip(nearest, (a, b) => a - b)];
                Assert.All(vertices, vertex => Assert.True(Dot(away, [.. vertex.Zip(nearest, (a, b) => a - b)]).Sign <= 0));
            }

            Assert.Equal(vertices[0], polytope.Project(vertices[0]));
        }
    }

    internal static IEnumerable<(ReachablePolytope Polytope, List<Rational[]> Vertices)> Feasible(int seed, int count)
    {
        var found = 0;
        foreach (var system in RandomSystem.Stream(seed, count))
        {
            var vertices = BasisVertices.Of(system.Count, RandomSystem.Inequalities(system.Constraints));
            if (vertices.Count > 0)
            {
                found++;
                yield return (system.Solve(), vertices);
            }
        }

        Assert.True(found > count / 5);
    }

    private static Rational[] Lexicographic(List<Rational[]> vertices, int[] order) =>
        Assert.Single(order.Aggregate(vertices, (left, i) => [.. left.Where(vertex => vertex[i] == left.Max(other => other[i]))]));

    private static Rational Dot(Rational[] left, Rational[] right) => Sum(left.Zip(right, (a, b) => a * b));

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (a, b) => a + b);
}
