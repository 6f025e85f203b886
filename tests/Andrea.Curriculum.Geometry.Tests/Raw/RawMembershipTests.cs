using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Raw;

/// <summary>Membership against the definition, tried for every scale at which something changes.</summary>
public sealed class RawMembershipTests
{
    [Fact]
    public void ExactMixesAreInsideExactlyWhenTheirRatiosAreAllowed()
    {
        var random = new Random(21);
        var (inside, outside) = (0, 0);
        foreach (var weights in RandomWeights.Feasible(21, 4000 * TestScale.Value, 4))
        {
            var mix = RandomMix(random, weights.Count);
            var isInside = weights.Solve().Contains(mix);
            Assert.Equal(weights.Allows(mix), isInside);
            _ = isInside ? inside++ : outside++;
        }

        Assert.True(inside > 200 && outside > 200);
    }

    [Fact]
    public void CellsAreMetExactlyWhenSomeScaleAllowsIt()
    {
        var random = new Random(22);
        var kinds = new HashSet<MembershipKind>();
        foreach (var weights in RandomWeights.Feasible(22, 6000 * TestScale.Value, 4))
        {
            var cells = RandomMix(random, weights.Count).Select(share =>
            {
                var half = Rational.Of(random.Next(0, 4), 12);
                var low = share - half;
                return new ShareCell(low, share + half, half.IsZero || random.Next(2) == 0);
            }).ToArray();
            var verdict = weights.Solve().CheckCells(cells);
            Assert.Equal(IsMet(weights, cells), verdict.IsInside);
            kinds.Add(verdict.Kind);
        }

        Assert.Contains(MembershipKind.NoMixInCells, kinds);
        Assert.Contains(MembershipKind.Inside, kinds);
        Assert.True(kinds.Count >= 5);
    }

    [Fact]
    public void SettledMixesOfDoublesAreInside()
    {
        var random = new Random(23);
        foreach (var weights in RandomWeights.Feasible(23, 1500 * TestScale.Value, 5))
        {
            var polytope = weights.Solve();
            var corners = weights.Corners();
            var mix = new double[weights.Count];
            for (var k = 0; k < 3; k++)
            {
                var (a, b, part) = (corners[random.Next(corners.Count)], corners[random.Next(corners.Count)], random.NextDouble());
                for (var i = 0; i < mix.Length; i++)
                {
                    mix[i] = k == 2 ? (random.Next(9) == 0 ? double.NaN : (2 * random.NextDouble()) - 0.5)
                        : (part * a[i].ToDouble()) + ((1 - part) * b[i].ToDouble());
                }

                polytope.Settle(mix);
                Assert.True(polytope.Contains(mix));
                var again = (double[])mix.Clone();
                polytope.Settle(again);
                Assert.Equal(mix, again);
            }
        }
    }

    [Fact]
    public void TheQuickTestAgreesWithTheExactOne()
    {
        var random = new Random(24);
        var quick = 0;
        foreach (var weights in RandomWeights.Feasible(24, 2000 * TestScale.Value, 5))
        {
            var mixes = new Geometry.Raw.RawMixes(weights.Constraints());
            var mix = new double[weights.Count];
            var corners = weights.Corners();
            var parts = corners.Select(_ => random.NextDouble()).ToArray();
            for (var i = 0; i < mix.Length; i++)
            {
                mix[i] = corners.Select((corner, k) => parts[k] * corner[i].ToDouble()).Sum() / parts.Sum();
            }

            if (new Geometry.Raw.RawShares(mixes.Weights).IsClearlyInside(mix))
            {
                quick++;
                Assert.True(Geometry.Raw.RawMembership.Check(mixes, [.. mix.Select(ShareCell.OfDouble)]).IsInside);
            }
        }

        Assert.True(quick > 300);
    }

    private static Rational[] RandomMix(Random random, int count)
    {
        var weights = Enumerable.Range(0, count).Select(_ => (Rational)random.Next(0, 5)).ToArray();
        weights[0] += 1;
        var sum = weights.Aggregate((a, b) => a + b);
        return [.. weights.Select(weight => weight / sum)];
    }

    private static bool IsMet(RandomWeights weights, ShareCell[] cells)
    {
        var changes = new SortedSet<Rational> { 0, 1000 };
        for (var i = 0; i < cells.Length; i++)
        {
            foreach (var weight in new[] { weights.Least[i], weights.Greatest[i] }.Where(weight => !weight.IsZero))
            {
                changes.Add(cells[i].Low / weight);
                changes.Add(cells[i].High / weight);
            }
        }

        // Between two changes the sums of the ends are straight lines: add where they come to 1.
        foreach (var (from, to) in changes.Zip(changes.Skip(1)).ToList())
        {
            foreach (var isLow in new[] { true, false })
            {
                var (start, end) = (Sum(from, isLow), Sum(to, isLow));
                if (start != end)
                {
                    changes.Add(from + ((Rational.One - start) / (end - start) * (to - from)));
                }
            }
        }

        var middles = changes.Zip(changes.Skip(1), (from, to) => (from + to) / 2).ToList();
        return changes.Concat(middles).Any(t => t.Sign > 0 && IsMetAt(t));

        Rational Sum(Rational t, bool isLow) => cells.Select((cell, i) => isLow
            ? Rational.Max(cell.Low, weights.Least[i] * t)
            : Rational.Min(cell.High, weights.Greatest[i] * t)).Aggregate((a, b) => a + b);

        bool IsMetAt(Rational t)
        {
            var (low, high, isLowClosed, isHighClosed) = (Rational.Zero, Rational.Zero, true, true);
            for (var i = 0; i < cells.Length; i++)
            {
                var (least, greatest) = (weights.Least[i] * t, weights.Greatest[i] * t);
                var start = Rational.Max(cells[i].Low, least);
                var end = Rational.Min(cells[i].High, greatest);
                var startClosed = cells[i].IsClosed || least > cells[i].Low;
                var endClosed = cells[i].IsClosed || greatest < cells[i].High;
                if (start > end || (start == end && !(startClosed && endClosed)))
                {
                    return false;
                }

                (low, high, isLowClosed, isHighClosed) = (low + start, high + end, isLowClosed && startClosed, isHighClosed && endClosed);
            }

            return (low < 1 || (low == 1 && isLowClosed)) && (high > 1 || (high == 1 && isHighClosed));
        }
    }
}
