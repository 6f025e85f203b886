using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Tests.Summaries;

public sealed class RegimeSummaryTests
{
    [Fact]
    public void A_summary_is_what_its_phases_add_up_to()
    {
        const int Walks = 5;
        var run = AndreaRuns.Whole(4000);
        var summary = Simulator.Run(run, new SimulationOptions { Seed = 1, Walks = Walks, Threads = 2 }).Summary!;
        var walks = Enumerable.Range(0, Walks).Select(walk => RecordedWalk.Of(run, walk)).ToList();
        for (var r = 0; r < summary.Regimes.Length; r++)
        {
            var regime = summary.Regimes[r];
            var rows = walks.SelectMany(walk => walk.Phases.Zip(walk.Mixes)).Where(row => row.First.Regime == r && row.First.Kind != PhaseKind.Pivot).ToList();
            var steps = (double)(regime.End - regime.FirstStep) * Walks;
            Assert.Equal(rows.Count(row => row.First.Kind == PhaseKind.Random), regime.Phases.Random);
            Assert.Equal(rows.Count(row => row.First.IsCut), regime.Phases.Cut);
            Assert.Equal(steps, regime.Phases.RandomSteps + regime.Phases.BanditSteps);
            Assert.Equal(rows.Min(row => row.First.Length), regime.Phases.LeastLength);
            Assert.Equal(rows.Sum(row => row.First.Length * Math.Exp(Entropy(row.Second))) / steps, regime.EffectiveSources.Mean, 1e-9);
            Assert.Equal(steps, regime.Sources.Sum(source => source.Pulls));
            Assert.Equal(1, regime.Sources.Sum(source => source.ExpectedShare), 1e-12);
            foreach (var source in regime.Sources)
            {
                Assert.Equal(rows.Sum(row => row.First.Length * row.Second[source.Source]) / steps, source.ExpectedShare, 1e-12);
                Assert.Equal(source.Pulls / steps, source.RealisedShare, 1e-15);
                Assert.InRange(source.Quantiles!.Median, source.Quantiles.Low, source.Quantiles.High);
            }
        }
    }

    [Fact]
    public void A_pinned_share_is_reported_as_it_is()
    {
        var run = new RunBuilder { Steps = 777 }.Sources(3).Regime("own", 0, regime => regime
            .Floor(0, Rational.Of(7, 10)).Cap(0, Rational.Of(7, 10))).Build();

        Assert.Equal(0.7, Simulator.Run(run, new SimulationOptions { Walks = 3 }).Summary!.Regimes[0].Sources[0].ExpectedShare);
    }

    [Fact]
    public void One_source_per_sequence_pulls_as_often_as_the_batch_is_large()
    {
        var run = new RunBuilder { Steps = 100, Sequences = 8 }.Sources(3).Regime("own", 0, regime => regime
            .Bandit(bandit => bandit with { Draw = RunBuilder.Written(BanditDraw.Sequence) })).Build();

        Assert.Equal(800, Simulator.Run(run, new SimulationOptions()).Summary!.Regimes[0].Sources.Sum(source => source.Pulls));
    }

    private static double Entropy(double[] mix) => -mix.Sum(share => share > 0 ? share * Math.Log(share) : 0);
}
