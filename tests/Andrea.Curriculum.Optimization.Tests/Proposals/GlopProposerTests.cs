using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Proposals;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Optimization.Tests.Proposals;

/// <summary>An independent solver against the closed forms where it can be trusted, and the closed forms alone where it cannot.</summary>
public sealed class GlopProposerTests
{
    [Fact]
    public void Feasibility_and_the_best_score_agree_on_bounds_away_from_the_tolerances()
    {
        var random = new Random(1);
        var (feasible, infeasible) = (0, 0);
        foreach (var box in RandomBoxes.Stream(1, 400, 16))
        {
            var polytope = ReachablePolytope.Of(box.Constraints());
            var scores = box.Floors.Select(_ => random.Next(-50, 50) / 8.0).ToArray();
            var proposal = GlopProposer.Maximise(polytope.Constraints, scores);
            if (!polytope.IsFeasible)
            {
                Assert.Equal(ProposalStatus.Infeasible, proposal.Status);
                infeasible++;
                continue;
            }

            Assert.Equal(ProposalStatus.Optimal, proposal.Status);
            var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ToArray();
            var best = polytope.Vertex(order).Select((share, i) => share * Rational.OfDouble(scores[i])).Aggregate((a, b) => a + b);
            Assert.Equal(best.ToDouble(), proposal.Score, 1e-6);
            Assert.Equal(1, proposal.Mix.Sum(), 1e-6);
            feasible++;
        }

        Assert.True(feasible > 80 && infeasible > 80, $"{feasible} feasible, {infeasible} infeasible");
    }

    [Fact]
    public void Tightened_bounds_are_the_greatest_and_least_shares_that_the_solver_finds()
    {
        foreach (var box in RandomBoxes.Stream(2, 60, 6))
        {
            var polytope = ReachablePolytope.Of(box.Constraints());
            for (var i = 0; i < polytope.Count && polytope.IsFeasible; i++)
            {
                var scores = new double[polytope.Count];
                scores[i] = 1;
                Assert.Equal(polytope.TightCap(i).ToDouble(), GlopProposer.Maximise(polytope.Constraints, scores).Score, 1e-6);
                scores[i] = -1;
                Assert.Equal(-polytope.TightFloor(i).ToDouble(), GlopProposer.Maximise(polytope.Constraints, scores).Score, 1e-6);
            }
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(19)]
    public void Caps_that_miss_one_by_less_than_the_tolerance_deceive_the_solver_only(int digits)
    {
        var cap = Rational.Of(1, 16) - Rational.Of(1, BigInteger.Pow(10, digits));
        var constraints = Box(16, Rational.Zero, cap);
        Assert.Equal(ProposalStatus.Optimal, GlopProposer.Maximise(constraints, new double[16]).Status);
        var conflict = ReachablePolytope.Of(constraints).Conflict;
        Assert.Equal(ConflictKind.CapsBelowOne, conflict?.Kind);
        Assert.Equal(Rational.Of(16, BigInteger.Pow(10, digits)), conflict?.Excess);
    }

    [Fact]
    public void Floors_that_exceed_one_by_1e_18_deceive_the_solver_only()
    {
        var constraints = Box(10, Rational.Of(1, 10) + Rational.Of(1, BigInteger.Pow(10, 19)), Rational.One);
        Assert.Equal(ProposalStatus.Optimal, GlopProposer.Maximise(constraints, new double[10]).Status);
        Assert.Equal(ConflictKind.FloorsExceedOne, ReachablePolytope.Of(constraints).Conflict?.Kind);
    }

    [Fact]
    public void A_proposed_best_mix_can_be_settled_into_the_polytope()
    {
        var random = new Random(3);
        foreach (var box in RandomBoxes.Stream(3, 100, 10))
        {
            var polytope = ReachablePolytope.Of(box.Constraints());
            var scores = box.Floors.Select(_ => random.NextDouble()).ToArray();
            var proposal = GlopProposer.Maximise(polytope.Constraints, scores);
            if (polytope.IsFeasible && proposal.Status == ProposalStatus.Optimal)
            {
                double[] mix = [.. proposal.Mix];
                polytope.Settle(mix);
                Assert.True(polytope.Contains(mix));
                Assert.All(mix.Zip(proposal.Mix), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
            }
        }
    }

    [Fact]
    public void Senseless_scores_are_refused()
    {
        var constraints = Box(2, Rational.Zero, Rational.One);
        Assert.Throws<ArgumentException>(() => GlopProposer.Maximise(constraints, [1]));
        Assert.Throws<ArgumentException>(() => GlopProposer.Maximise(constraints, [1, double.NaN]));
        Assert.Throws<ArgumentException>(() => GlopProposer.Maximise(constraints, [1, double.PositiveInfinity]));
    }

    private static BoxConstraints Box(int count, Rational floor, Rational cap) =>
        BoxConstraints.Of([.. Enumerable.Repeat(floor, count)], [.. Enumerable.Repeat(cap, count)]);
}
