using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests.Policies;

public sealed class PublishedRulesTests
{
    private const int Steps = 4000;

    public static TheoryData<BanditPolicy, int, bool> Cases()
    {
        var cases = new TheoryData<BanditPolicy, int, bool>();
        foreach (var policy in Enum.GetValues<BanditPolicy>())
        {
            if (policy is not (BanditPolicy.Ucb1 or BanditPolicy.Static or BanditPolicy.Random or BanditPolicy.Unimax))
            {
                cases.Add(policy, 4, true);
                cases.Add(policy, 9, false);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_walk_is_that_of_the_published_rule(BanditPolicy policy, int count, bool clip)
    {
        var run = new RunBuilder { Steps = Steps }.Sources(count).Regime("own", 0, regime => regime
            .Floor(0, Rational.Of(1, 8)).Cap(1, Rational.Of(1, 5)).Exclude(2).Policy(policy)
            .Bandit(bandit => bandit with
            {
                RewardClipAtZero = RunBuilder.Written(clip),
                WindowPulls = RunBuilder.Written((long)NaivePolicies.Window),
            })).Build();
        var walk = RecordedWalk.Of(run);

        var naive = NaiveWalk.Of(run.Regimes[0].FeasiblePolytope!, Steps, clip, Rule(policy, run.Regimes[0].FeasiblePolytope!, clip));

        Assert.Equal(naive.Mixes.Count, walk.Mixes.Count);
        for (var i = 0; i < naive.Mixes.Count; i++)
        {
            for (var source = 0; source < count; source++)
            {
                Assert.Equal(naive.Mixes[i][source], walk.Mixes[i][source], 1e-9);
            }
        }

        Assert.True(naive.Mixes.Where((_, i) => !naive.IsRandom[i]).Select(mix => string.Join(' ', mix)).Distinct().Count() > 1);
    }

    [Theory]
    [InlineData(16, 92_619, 0.0166955)]
    [InlineData(2, 1, 0.8982155)]
    [InlineData(3, 1, 1)]
    [InlineData(1, 100, 0)]
    public void The_uniform_part_of_exp3_is_tuned_to_sources_and_pulls(int arms, double pulls, double expected) =>
        Assert.Equal(expected, PolicySettings.PublishedExp3Part(arms, pulls), 1e-6);

    private static Func<NaiveWalk, double[]> Rule(BanditPolicy policy, ReachablePolytope polytope, bool clip)
    {
        int[] arms = [.. Enumerable.Range(0, polytope.Count).Where(i => polytope.TightCap(i).Sign > 0)];
        var own = new Dictionary<int, double[]>();
        return policy switch
        {
            BanditPolicy.UcbTuned => walk => Vertex(polytope, Scores(walk, NaivePolicies.UcbTuned)),
            BanditPolicy.DiscountedUcb => walk => Vertex(polytope, Scores(walk, NaivePolicies.DiscountedUcb)),
            BanditPolicy.SlidingUcb => walk => Vertex(polytope, Scores(walk, NaivePolicies.SlidingUcb)),
            BanditPolicy.Thompson => walk => Vertex(polytope, NaivePolicies.Thompson(walk, polytope.Count)),
            BanditPolicy.EpsilonGreedy => walk => Vertex(polytope, NaivePolicies.EpsilonGreedy(walk, arms, polytope.Count)),
            BanditPolicy.Exp3 => walk => Fill(NaivePolicies.Exp3(walk, polytope, arms, PolicySettings.PublishedExp3Part(arms.Length, Steps), clip)),
            BanditPolicy.Odm => walk => Fill(NaivePolicies.Odm(walk, arms)),
            BanditPolicy.Doremi => walk => Fill(NaivePolicies.Doremi(walk, arms)),
            _ => walk => Fill(NaiveAdo.Probabilities(walk, polytope, arms, own)),
        };

        double[] Fill(double[] probabilities) => NaivePolicies.Fill(polytope, arms, probabilities);

        double[] Scores(NaiveWalk walk, Func<NaiveWalk, int, double> score) =>
            [.. Enumerable.Range(0, polytope.Count).Select(i => walk.Rewards.ContainsKey(i) ? score(walk, i) : double.PositiveInfinity)];
    }

    /// <summary>Fills the sources by falling score, those of cap 0 last.</summary>
    private static double[] Vertex(ReachablePolytope polytope, double[] scores) =>
        [.. polytope.Vertex([.. Enumerable.Range(0, scores.Length).OrderByDescending(i => polytope.TightCap(i).Sign > 0 ? scores[i] : double.NegativeInfinity)])
            .Select(share => share.ToDouble())];
}
