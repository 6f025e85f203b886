using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Proposals;
using Andrea.Curriculum.Optimization.Simplex;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>No proposal changes an answer, and general arithmetic gives boxes and nested groups the answers of their closed forms.</summary>
public sealed class ProposalTests
{
    [Fact]
    public void Right_wrong_and_no_proposals_give_the_same_answers()
    {
        foreach (var system in RandomSystem.Stream(7, TestScale.Times(300), 6))
        {
            var alone = Facts(system.Solve());
            foreach (var proposer in new IBasisProposer[] { new GlopBasisProposer(), new SenselessProposer(1), new SenselessProposer(2) })
            {
                var proposed = Polytopes.General(system.Constraints, SizeLimits.Default, proposer).Polytope!;
                Assert.Equal(alone, Facts(proposed));
                AssertSameConflictKind(system.Solve(), proposed);
            }
        }
    }

    [Fact]
    public void Large_systems_are_decided_with_and_without_a_proposal()
    {
        var random = new Random(8);
        var groups = Enumerable.Range(0, 30).Select(g => new GroupBound(
            [.. Enumerable.Range(0, 200).Where(_ => random.Next(4) == 0)],
            new ShareBound(Rational.Of(random.Next(5, 15), 100), new(g)),
            new ShareBound(Rational.Of(random.Next(28, 50), 100), new(30 + g)))).ToArray();
        var box = BoxConstraints.Of([.. Enumerable.Repeat((Rational)0, 200)], [.. Enumerable.Repeat(Rational.Of(1, 50), 200)]);
        var constraints = new GeneralConstraints(box, [.. groups], []);
        var with = Polytopes.General(constraints, SizeLimits.Default, new GlopBasisProposer()).Polytope!;
        var without = Polytopes.General(constraints, SizeLimits.Default, null).Polytope!;
        Assert.Equal(199, with.Dimension);
        Assert.Equal(Facts(without), Facts(with));
    }

    [Fact]
    public void Boxes_and_nested_groups_have_the_answers_of_the_closed_forms()
    {
        var random = new Random(9);
        var (feasible, empty) = (0, 0);
        for (var k = 0; k < TestScale.Times(300); k++)
        {
            var constraints = Nested(random);
            var closed = Polytopes.Of(constraints).Polytope!;
            var general = Polytopes.General(constraints, SizeLimits.Default, null).Polytope!;
            Assert.Equal(Facts(closed), Facts(general));
            _ = closed.IsFeasible ? feasible++ : empty++;
            if (closed.IsFeasible)
            {
                int[] order = [.. Enumerable.Range(0, closed.Count).OrderBy(_ => random.Next())];
                Assert.Equal(closed.Vertex(order).AsEnumerable(), general.Vertex(order));
                Rational[] scores = [.. order.Select(_ => (Rational)random.Next(-4, 5))];
                Assert.Equal(closed.BestMix([order[0]], scores).AsEnumerable(), general.BestMix([order[0]], scores));
                Rational[] point = [.. order.Select(_ => Rational.Of(random.Next(-5, 9), 8))];
                Assert.Equal(closed.Project(point).AsEnumerable(), general.Project(point));
                Assert.Equal(closed.EvenMostMix.AsEnumerable(), general.EvenMostMix);
            }
        }

        Assert.True(feasible > 50 && empty > 20, $"{feasible} feasible, {empty} empty");
    }

    private static GeneralConstraints Nested(Random random)
    {
        var count = random.Next(1, 20);
        var box = BoxConstraints.Of(
            [.. Enumerable.Range(0, count).Select(_ => Rational.Of(random.Next(3) == 0 ? random.Next(0, 5) : 0, 40))],
            [.. Enumerable.Range(0, count).Select(_ => Rational.Of(random.Next(2) == 0 ? random.Next(4, 30) : 40, 40))]);
        var groups = new List<GroupBound>();
        for (var start = 0; start < count; start += 4)
        {
            for (var size = 4; size >= 2; size -= 2)
            {
                groups.Add(new GroupBound(
                    [.. Enumerable.Range(start, Math.Min(size, count - start))],
                    new ShareBound(Rational.Of(random.Next(0, 6), 40), new(1000 + start + size)),
                    new ShareBound(Rational.Of(random.Next(5, 45), 40), new(2000 + start + size))));
            }
        }

        return new GeneralConstraints(box, [.. groups], []);
    }

    private static List<Rational> Facts(ReachablePolytope polytope)
    {
        var facts = new List<Rational> { polytope.Dimension };
        for (var i = 0; i < polytope.Count && polytope.IsFeasible; i++)
        {
            facts.AddRange([polytope.TightFloor(i), polytope.TightCap(i), polytope.IsPinned(i) ? 1 : 0]);
        }

        for (var g = 0; g < polytope.Groups.Length && polytope.IsFeasible; g++)
        {
            facts.AddRange([polytope.TightGroup(g).Floor, polytope.TightGroup(g).Cap]);
        }

        return facts;
    }

    private static void AssertSameConflictKind(ReachablePolytope left, ReachablePolytope right) =>
        Assert.Equal(left.Conflict?.Kind, right.Conflict?.Kind);

    private sealed class SenselessProposer(int seed) : IBasisProposer
    {
        public ProposedBasis Propose(IntegerSystem system)
        {
            var random = new Random(seed);
            return new ProposedBasis(
                [.. Enumerable.Range(0, system.Variables).Select(_ => random.Next(2) == 0)],
                [.. Enumerable.Range(0, system.Variables).Select(_ => random.Next(2) == 0)]);
        }
    }
}
