using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>Closed forms against all mixes of the grid.</summary>
public sealed class NestedFactsTests
{
    [Fact]
    public void EmptyExactlyWhenNoMixOfTheGridHolds()
    {
        var (feasible, empty) = (0, 0);
        foreach (var nest in RandomNest.Stream(1, 4000 * TestScale.Value))
        {
            var mixes = nest.GridMixes();
            var solution = nest.Solve().Solution;
            Assert.Equal(mixes.Count == 0, solution.Conflict is not null);
            Assert.Equal(AffineDimension(mixes), solution.Dimension);
            _ = mixes.Count == 0 ? empty++ : feasible++;
        }

        Assert.True(feasible > 500 && empty > 500);
    }

    [Fact]
    public void TightenedBoundsAreAttained()
    {
        foreach (var nest in RandomNest.Stream(2, 2000 * TestScale.Value))
        {
            if (nest.GridMixes() is not { Count: > 0 } mixes)
            {
                continue;
            }

            var solved = nest.Solve();
            for (var i = 0; i < nest.Count; i++)
            {
                Assert.Equal(Rational.Of(mixes.Min(mix => mix[i]), nest.Grid), solved.Floor(i));
                Assert.Equal(Rational.Of(mixes.Max(mix => mix[i]), nest.Grid), solved.Cap(i));
            }

            for (var g = 0; g < nest.Groups.Length; g++)
            {
                var sums = mixes.Select(mix => nest.Groups[g].Sum(i => mix[i])).ToList();
                Assert.Equal(Rational.Of(sums.Min(), nest.Grid), solved.Floor(solved.Tree.NodeOfGroup[g]));
                Assert.Equal(Rational.Of(sums.Max(), nest.Grid), solved.Cap(solved.Tree.NodeOfGroup[g]));
            }
        }
    }

    [Fact]
    public void TheVertexOfAnOrderHasTheGreatestScore()
    {
        var random = new Random(3);
        foreach (var nest in RandomNest.Stream(3, 2000 * TestScale.Value))
        {
            if (nest.GridMixes() is not { Count: > 0 } mixes)
            {
                continue;
            }

            var solved = nest.Solve();
            var scores = Enumerable.Range(0, nest.Count).Select(_ => random.Next(-5, 6)).ToArray();
            var order = Enumerable.Range(0, nest.Count).OrderByDescending(i => scores[i]).ToArray();
            var vertex = solved.Solution.Fill(order).Select(share => solved.Denominator.Restore(share) * nest.Grid).ToArray();
            Assert.Contains(mixes, mix => mix.Select(share => (Rational)share).SequenceEqual(vertex));
            Assert.Equal(mixes.Max(mix => mix.Zip(scores, (share, score) => share * score).Sum()), Score(vertex, scores));

            // Of equal scores too, the first in the order has all that it can.
            var lexicographic = mixes.MaxBy(mix => order.Aggregate(0L, (key, i) => (key * (nest.Grid + 1)) + mix[i]));
            Assert.Equal(lexicographic!.Select(share => (Rational)share), vertex);

            var rounded = new double[nest.Count];
            solved.Solution.Fill(order, rounded);
            Assert.Equal(vertex.Select(share => (share / nest.Grid).ToDouble()), rounded);
        }
    }

    [Fact]
    public void BigIntegersAnswerAsLongsDo()
    {
        foreach (var nest in RandomNest.Stream(4, 300 * TestScale.Value))
        {
            var constraints = nest.Constraints();
            var bounds = new Geometry.Nested.NodeBounds(constraints);
            var floors = bounds.Floors.Select(bound => bound.Value.Numerator * (nest.Grid / bound.Value.Denominator)).ToArray();
            var caps = bounds.Caps.Select(bound => bound.Value.Numerator * (nest.Grid / bound.Value.Denominator)).ToArray();
            var big = new Geometry.Nested.NestedSolution<System.Numerics.BigInteger>(constraints.Tree, floors, caps, nest.Grid);
            var solved = nest.Solve();
            Assert.Equal(solved.Solution.Dimension, big.Dimension);
            Assert.Equal(solved.Solution.Conflict?.Kind, big.Conflict?.Kind);
            Assert.Equal(solved.Solution.Conflict?.Nodes, big.Conflict?.Nodes);
        }
    }

    private static Rational Score(Rational[] vertex, int[] scores) =>
        vertex.Zip(scores, (share, score) => share * score).Aggregate(Rational.Zero, (sum, part) => sum + part);

    /// <summary>Rank of the differences, by elimination in integers.</summary>
    private static int AffineDimension(List<int[]> points)
    {
        var rows = points.Skip(1).Select(point => point.Zip(points[0], (a, b) => (Rational)(a - b)).ToArray()).ToList();
        var rank = points.Count == 0 ? -1 : 0;
        for (var column = 0; rows.Count > 0 && column < points[0].Length; column++)
        {
            var pivot = rows.FindIndex(row => !row[column].IsZero);
            if (pivot < 0)
            {
                continue;
            }

            var leading = rows[pivot];
            rows.RemoveAt(pivot);
            rank++;
            for (var r = rows.Count - 1; r >= 0; r--)
            {
                var factor = rows[r][column] / leading[column];
                rows[r] = [.. rows[r].Zip(leading, (a, b) => a - (factor * b))];
                if (rows[r].All(entry => entry.IsZero))
                {
                    rows.RemoveAt(r);
                }
            }
        }

        return rank;
    }
}
