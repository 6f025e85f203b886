using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests;

public sealed class ShippedConfigsTests
{
    public static TheoryData<string> All =>
        [.. new[] { "andrea-120m", "examples" }.SelectMany(folder => Directory.GetFiles(RepositoryRoot.Combine("configs", folder), "*.yaml"))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_shipped_config_of_known_length_is_walked_inside_its_polytopes(string path)
    {
        var run = Read(path);
        if (run.Run.Steps is null)
        {
            Assert.Equal(RefusalKind.Unusable, Simulator.Run(run, new SimulationOptions()).Refusal!.Kind);
            return;
        }

        var walk = RecordedWalk.Of(run);

        for (var i = 0; i < walk.Phases.Count; i++)
        {
            Assert.True(walk.Plan.Regimes[walk.Phases[i].Regime].Polytope.Contains(walk.Mixes[i]), $"{walk.Phases[i]}");
        }
    }

    [Theory]
    [InlineData("v1.yaml", "firehose")]
    [InlineData("v2.yaml", "firehose")]
    [InlineData("andrea-120m.yaml", "firehose")]
    public void Without_caps_the_bandit_phases_camp_on_one_source(string file, string regime)
    {
        var summary = Simulator.Run(Read(Path.Combine("configs", "andrea-120m", file)), new SimulationOptions { Walks = TestScale.Times(2) }).Summary!;
        var camping = summary.Regimes.Single(found => found.Name == regime).Camping;

        Assert.Equal(CampingVerdict.Yes, camping.Verdict);
        Assert.Equal("repo-docs", summary.Sources[camping.Leader!.Value]);
        Assert.True(camping.LeaderPart > 0.9, $"{camping.LeaderPart}");
    }

    [Fact]
    public void A_capped_run_with_a_signed_reward_does_not_camp()
    {
        var summary = Simulator.Run(Read(Path.Combine("configs", "examples", "small-bandit.yaml")), new SimulationOptions { Walks = TestScale.Times(4) }).Summary!;
        var camping = Assert.Single(summary.Regimes).Camping;

        Assert.Equal((CampingVerdict.No, 2), (camping.Verdict, camping.PossibleLeaders));
        Assert.True(camping.ContestedWindows > 0);
    }

    [Fact]
    public void The_polish_run_resumes_and_does_not_camp()
    {
        var summary = Simulator.Run(Read(Path.Combine("configs", "andrea-120m", "v3-polish.yaml")), new SimulationOptions()).Summary!;

        Assert.Equal(112_619, summary.FirstStep);
        var polish = Assert.Single(summary.Regimes);
        Assert.Null(polish.Pivot);
        Assert.NotEqual(CampingVerdict.Yes, polish.Camping.Verdict);
        Assert.Equal(14, polish.Sources.Count(source => source.IsArm));
    }

    private static RunAnalysis Read(string path)
    {
        var reading = TrainingRunReader.Read(new SourceText(path, File.ReadAllText(RepositoryRoot.Combine(path))));
        Assert.True(reading.IsUsable, string.Join("\n", reading.Problems.Select(problem => problem.Message)));
        return new RunAnalysis(reading.Plan!);
    }
}
