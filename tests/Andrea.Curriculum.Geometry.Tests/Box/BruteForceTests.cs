using System.Numerics;

using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Box;

/// <summary>The closed forms against the list of all vertices of small random boxes.</summary>
public sealed class BruteForceTests
{
    private static readonly Rational Half = Rational.Of(1, 2);

    [Fact]
    public void Feasibility_dimension_and_bounds_are_those_of_the_vertices()
    {
        var (feasible, points) = (0, 0);
        foreach (var box in RandomBoxes.Stream(20, 1_200, 6))
        {
            var polytope = box.Solve();
            var vertices = BoxVertices.Enumerate(box.Floors, box.Caps);
            Assert.Equal(BoxVertices.AffineDimension(vertices), polytope.Dimension);
            if (vertices.Count == 0)
            {
                continue;
            }

            feasible++;
            points += vertices.Count == 1 ? 1 : 0;
            for (var i = 0; i < polytope.Count; i++)
            {
                var (low, high) = (vertices.Min(vertex => vertex[i]), vertices.Max(vertex => vertex[i]));
                Assert.Equal(low, polytope.TightFloor(i));
                Assert.Equal(high, polytope.TightCap(i));
                Assert.Equal(low == high, polytope.IsPinned(i));
                Assert.Equal(low != high, polytope.FreeSources.Contains(i));
            }

            var (source, share) = polytope.GreatestShare();
            Assert.Equal(vertices.Max(vertex => vertex.Max()), share);
            Assert.Equal(share, polytope.TightCap(source));
            Assert.True(Enumerable.Range(0, source).All(i => polytope.TightCap(i) < share));
        }

        Assert.InRange(feasible, 300, 1_000);
        Assert.InRange(points, 50, feasible - 100);
    }

    [Fact]
    public void The_even_most_mix_is_majorised_by_every_vertex_and_every_mixture()
    {
        var random = new Random(21);
        foreach (var box in RandomBoxes.Stream(21, 400, 5))
        {
            var vertices = BoxVertices.Enumerate(box.Floors, box.Caps);
            if (vertices.Count == 0)
            {
                continue;
            }

            var even = box.Solve().EvenMostMix;
            Assert.True(box.Solve().Contains(even));
            foreach (var vertex in vertices)
            {
                AssertMajorised(even, vertex);
                AssertMajorised(even, vertex.Zip(vertices[random.Next(vertices.Count)], (x, y) => (x + y) * Half));
            }
        }
    }

    [Fact]
    public void The_best_vertex_is_the_lexicographic_maximum_and_maximises_every_score_of_that_order()
    {
        var random = new Random(22);
        foreach (var box in RandomBoxes.Stream(22, 500, 6))
        {
            var vertices = BoxVertices.Enumerate(box.Floors, box.Caps);
            if (vertices.Count == 0)
            {
                continue;
            }

            var order = Enumerable.Range(0, box.Floors.Length).ToArray();
            random.Shuffle(order);
            var best = box.Solve().Vertex(order);
            Assert.Contains(vertices, vertex => vertex.SequenceEqual(best));
            Assert.True(vertices.All(vertex => Compare(vertex, best, order) <= 0));
            var scores = new Rational[order.Length];
            var score = Rational.Of(100);
            foreach (var source in order)
            {
                scores[source] = score;
                score -= random.Next(0, 4);
            }

            Assert.Equal(vertices.Max(vertex => Dot(vertex, scores)), Dot(best, scores));
            var mix = new double[order.Length];
            box.Solve().BestVertex(order, mix);
            Assert.Equal(best.Select(share => share.ToDouble()), mix);
        }
    }

    [Fact]
    public void Every_proper_subset_of_a_conflict_can_hold()
    {
        var kinds = new HashSet<ConflictKind>();
        foreach (var box in RandomBoxes.Stream(23, 1_500, 6))
        {
            if (box.Solve().Conflict is not { } conflict)
            {
                continue;
            }

            kinds.Add(conflict.Kind);
            Assert.True(conflict.Excess > 0);
            Assert.Equal(-1, Only(box, conflict.Members).Dimension);
            foreach (var member in conflict.Members)
            {
                Assert.True(Only(box, conflict.Members.Where(other => other != member)).IsFeasible);
            }
        }

        Assert.Equal(3, kinds.Count);
    }

    [Fact]
    public void No_conflict_of_floors_has_fewer_members()
    {
        var found = 0;
        foreach (var box in RandomBoxes.Stream(24, 1_500, 6))
        {
            if (box.Solve().Conflict is { Kind: ConflictKind.FloorsExceedOne } conflict)
            {
                found++;
                var least = Enumerable.Range(1, (1 << box.Floors.Length) - 1)
                    .Where(subset => Sum(box.Floors.Where((_, i) => (subset >> i & 1) == 1)) > 1)
                    .Min(subset => BitOperations.PopCount((uint)subset));
                Assert.Equal(least, conflict.Members.Length);
            }
        }

        Assert.True(found > 20);
    }

    [Fact]
    public void Nothing_depends_on_the_order_of_the_sources()
    {
        var random = new Random(25);
        foreach (var box in RandomBoxes.Stream(25, 300, 6))
        {
            var order = Enumerable.Range(0, box.Floors.Length).ToArray();
            random.Shuffle(order);
            var (one, other) = (box.Solve(), (order.Select(i => box.Floors[i]).ToArray(), order.Select(i => box.Caps[i]).ToArray()).Solve());
            Assert.Equal(one.Dimension, other.Dimension);
            Assert.Equal(one.Conflict?.Kind, other.Conflict?.Kind);
            if (one.IsFeasible)
            {
                Assert.Equal(order.Select(one.TightCap), order.Select((_, i) => other.TightCap(i)));
                Assert.Equal(order.Select(i => one.EvenMostMix[i]), other.EvenMostMix);
            }
        }
    }

    [Fact]
    public void Sixty_four_bit_and_big_integers_agree()
    {
        var sources = 0;
        foreach (var box in RandomBoxes.Stream(26, 600, 6))
        {
            BigInteger[] Scaled(Rational[] bounds) => [.. bounds.Select(bound => (bound * 27_720).Numerator)];
            var (floors, caps) = (Scaled(box.Floors), Scaled(box.Caps));
            var narrow = BoxSolver.Solve(floors, caps, 27_720);
            var big = new BoxSolution<BigInteger>(floors, caps, 27_720);
            Assert.IsType<BoxSolution<long>>(narrow);
            Assert.Equal(big.Conflict?.Kind, narrow.Conflict?.Kind);
            Assert.Equal(big.Conflict?.Sources, narrow.Conflict?.Sources);
            if (big.Conflict is null)
            {
                var order = Enumerable.Range(0, floors.Length).Reverse().ToArray();
                Assert.Equal(big.EvenMost().Shares, narrow.EvenMost().Shares);
                Assert.Equal(big.Fill(order), narrow.Fill(order));
                Assert.Equal(big.Slack, narrow.Slack);
                Assert.All(order, i => Assert.Equal((big.TightFloor(i), big.TightCap(i)), (narrow.TightFloor(i), narrow.TightCap(i))));
                sources += order.Length;
            }
        }

        Assert.True(sources > 500);
    }

    /// <summary>The polytope of some bounds alone; bounds of 0 to 1 elsewhere.</summary>
    private static ReachablePolytope Only((Rational[] Floors, Rational[] Caps) box, IEnumerable<ConflictMember> members)
    {
        var only = Boxes.Free(box.Floors.Length);
        foreach (var member in members)
        {
            (member.Id.Value % 2 == 0 ? only.Floors : only.Caps)[member.Source] = member.Value;
        }

        return only.Solve();
    }

    private static void AssertMajorised(IEnumerable<Rational> even, IEnumerable<Rational> other)
    {
        var (low, high) = (Rational.Zero, Rational.Zero);
        foreach (var (x, y) in even.OrderDescending().Zip(other.OrderDescending()))
        {
            low += x;
            high += y;
            Assert.True(low <= high);
        }
    }

    private static int Compare(Rational[] left, IReadOnlyList<Rational> right, int[] order)
    {
        var first = Array.Find(order, i => left[i] != right[i]);
        return left[first].CompareTo(right[first]);
    }

    private static Rational Dot(IEnumerable<Rational> mix, Rational[] scores) => Sum(mix.Zip(scores, (x, y) => x * y));

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (sum, value) => sum + value);
}
