using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Draws;
using Andrea.Curriculum.Optimization.Tests.General;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Optimization.Tests.Draws;

/// <summary>Both mixes are reachable and as far apart as stated, and weights of the sources prove that none are nearer.</summary>
public sealed class NearestMixesTests
{
    [Fact]
    public void No_mixes_of_general_constraints_are_nearer()
    {
        var count = 0;
        var feasible = RandomSystem.Stream(61, 900 * TestScale.Value, 3).Where(system => system.Solve().IsFeasible).GroupBy(system => system.Count);
        foreach (var (one, other) in feasible.SelectMany(systems => systems.Zip(systems.Skip(1))))
        {
            var (first, second) = (RandomSystem.Inequalities(one.Constraints), RandomSystem.Inequalities(other.Constraints));
            var nearest = NearestMixes.Of(new DrawPart(3, one.Constraints, false), new DrawPart(5, other.Constraints, false));
            Assert.All(first, bound => Assert.True(bound.Value(nearest.First) <= bound.Limit));
            Assert.All(second, bound => Assert.True(bound.Value(nearest.Second) <= bound.Limit));
            AssertNearest(nearest, BasisVertices.Of(one.Count, first), BasisVertices.Of(other.Count, second));
            count += nearest.Variation.IsZero ? 0 : 1;
        }

        Assert.True(count > 50, $"{count}");
    }

    [Fact]
    public void No_mixes_of_raw_weights_are_nearer()
    {
        var count = 0;
        var feasible = RandomBoxes.Stream(62, 900 * TestScale.Value, 3).Select(box => box.Constraints())
            .Where(box => ReachablePolytope.OfRaw(box).IsFeasible).GroupBy(box => box.Count);
        foreach (var (one, other) in feasible.SelectMany(boxes => boxes.Zip(boxes.Skip(1))))
        {
            var nearest = NearestMixes.Of(
                new DrawPart(1, new GeneralConstraints(one, [], []), true), new DrawPart(1, new GeneralConstraints(other, [], []), true));
            Assert.True(IsSharesOfWeights(one, nearest.First) && IsSharesOfWeights(other, nearest.Second));
            AssertNearest(nearest, VerticesOf(one), VerticesOf(other));
            count += nearest.Variation.IsZero ? 0 : 1;
        }

        Assert.True(count > 50, $"{count}");
    }

    private static List<Rational[]> VerticesOf(BoxConstraints weights) => [.. ReachablePolytope.OfRaw(weights).Vertices().Select(vertex => vertex.ToArray())];

    /// <summary>Some scale of the shares lies within the bounds of the weights.</summary>
    private static bool IsSharesOfWeights(BoxConstraints weights, IReadOnlyList<Rational> shares)
    {
        // Share x of weight w = x s: floor <= x s <= cap for one s above 0.
        var (low, high) = (Rational.Zero, (Rational?)null);
        for (var i = 0; i < shares.Count; i++)
        {
            var (floor, cap) = (Rational.Max(weights.Floors[i].Value, Rational.Zero), weights.Caps[i].Value);
            if (shares[i].IsZero)
            {
                if (floor.Sign > 0)
                {
                    return false;
                }

                continue;
            }

            low = Rational.Max(low, floor / shares[i]);
            high = high is { } least ? Rational.Min(least, cap / shares[i]) : cap / shares[i];
        }

        return high is { Sign: > 0 } greatest && low <= greatest;
    }

    /// <summary>
    /// Weights from 0 to 1 whose sum over every first mix exceeds that over every second one by d prove a variation of d. Of up to three
    /// sources the best ones are those of a set of sources, or the same at two vertices of one polytope.
    /// </summary>
    private static void AssertNearest(NearestMixes nearest, List<Rational[]> first, List<Rational[]> second)
    {
        var n = nearest.First.Length;
        Assert.Equal(nearest.Variation, nearest.First.Zip(nearest.Second, (a, b) => Rational.Abs(a - b) / 2).Aggregate((a, b) => a + b));
        var proven = Rational.Zero;
        for (var set = 1; set < 1 << n; set++)
        {
            proven = Rational.Max(proven, Separation([.. Enumerable.Range(0, n).Select(i => Rational.Of((set >> i) & 1))], first, second));
        }

        foreach (var vertices in n == 3 ? [first, second] : (List<Rational[]>[])[])
        {
            foreach (var (a, b) in vertices.SelectMany(a => vertices.Where(b => b != a).Select(b => (a, b))))
            {
                Rational[] along = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
                Rational[] across = [along[1] - along[2], along[2] - along[0], along[0] - along[1]];
                var (least, greatest) = (across.Min(), across.Max());
                proven = Rational.Max(proven, Separation([.. across.Select(weight => (weight - least) / (greatest - least))], first, second));
            }
        }

        Assert.Equal(nearest.Variation, proven);
    }

    private static Rational Separation(Rational[] weights, List<Rational[]> first, List<Rational[]> second) =>
        first.Min(mix => Total(weights, mix)) - second.Max(mix => Total(weights, mix));

    private static Rational Total(Rational[] weights, Rational[] mix) => weights.Zip(mix, (weight, share) => weight * share).Aggregate((a, b) => a + b);
}
