using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests.Policies;

public sealed class PolicyMembershipTests
{
    public static TheoryData<BanditPolicy, PolytopeShape> Cases()
    {
        var cases = new TheoryData<BanditPolicy, PolytopeShape>();
        foreach (var policy in Enum.GetValues<BanditPolicy>())
        {
            foreach (var shape in Enum.GetValues<PolytopeShape>())
            {
                cases.Add(policy, shape);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_policy_leaves_the_polytope(BanditPolicy policy, PolytopeShape shape)
    {
        var random = new Random((17 * (int)policy) + (int)shape);
        for (var trial = 0; trial < TestScale.Times(4); trial++)
        {
            var count = random.Next(4, 9);
            var builder = new RunBuilder { Steps = 1500, Bounds = shape == PolytopeShape.Raw ? BoundsBasis.Raw : BoundsBasis.Share };
            for (var i = 0; i < count; i++)
            {
                builder.Source($"s{i}", random.Next(1, 4), Rational.Of(random.Next(0, 9), 8))
                    .With(source => random.Next(2) == 0 ? source : source with { Documents = RunBuilder.At(random.Next(1, 200)) });
            }

            var run = builder
                .Regime("a", 0, regime => Bounds(regime, shape, random).Policy(policy))
                .Regime("b", 500, regime => Bounds(regime, shape, random).Policy(policy).Exclude(0))
                .Regime("c", 1000, regime => Bounds(regime, shape, random).Policy(policy)
                    .Bandit(bandit => bandit with { StepTowardVertex = RunBuilder.Written(Rational.Of(1, 3)) }))
                .Build();

            var walk = RecordedWalk.Of(run, trial);

            for (var i = 0; i < walk.Phases.Count; i++)
            {
                var regime = walk.Plan.Regimes[walk.Phases[i].Regime];
                Assert.Equal(shape, regime.Polytope.Shape);
                var membership = regime.Polytope.Check(walk.Mixes[i]);
                Assert.True(membership.IsInside, $"{walk.Phases[i]}: {membership}");
            }
        }
    }

    /// <summary>Bounds that the even mix over all sources but the first satisfies.</summary>
    private static Regime Bounds(Regime regime, PolytopeShape shape, Random random)
    {
        var count = regime.Present.Length;
        var even = Rational.Of(1, count - 1);
        for (var i = 1; i < count; i++)
        {
            regime = random.Next(4) switch
            {
                0 => regime.Floor(i, even * Rational.Of(random.Next(0, 8), 7)),
                1 => regime.Cap(i, Rational.Min(1, even * Rational.Of(random.Next(7, 30), 7))),
                _ => regime,
            };
        }

        var pair = even * 2;
        return shape switch
        {
            PolytopeShape.Nested => regime.Group(pair * Rational.Of(random.Next(0, 8), 7), Rational.Min(1, pair * Rational.Of(random.Next(7, 20), 7)), 1, 2)
                .Group(null, Rational.Min(1, even * 3 * Rational.Of(random.Next(7, 12), 7)), 1, 2, 3),
            PolytopeShape.General => regime.AtMost(1, 1, 2).AtMost(3, Rational.Of(1, 2), 1),
            _ => regime,
        };
    }
}
