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

    /// <summary>The story that the README tells of the first version.</summary>
    [Theory]
    [InlineData("\nbandit:\n", "\ncaps: {repo-docs: 0.25}\nbandit:\n", "repo-docstrings")]
    [InlineData("\nbandit:\n", "\ncaps: {repo-docs: 0.1, repo-docstrings: 0.1, unfirehose-chat: 0.1}\nbandit:\n", "irc, repo-commits")]
    [InlineData("\nbandit:\n", "\ncaps: {repo-docs: 0.25, repo-docstrings: 0.25, unfirehose-chat: 0.25}\nbandit:\n", null)]
    [InlineData("clip_at_zero: true", "clip_at_zero: false", null)]
    [InlineData("exploration: 1.4142135623730951", "exploration: 11719", null)]
    public void What_moves_the_camp_and_what_ends_it(string written, string changed, string? camped)
    {
        var path = Path.Combine("configs", "andrea-120m", "v1.yaml");
        var text = File.ReadAllText(RepositoryRoot.Combine(path));
        Assert.Contains(written, text, StringComparison.Ordinal);
        var run = Read(new SourceText(path, text.Replace(written, changed, StringComparison.Ordinal)));
        var summary = Simulator.Run(run, new SimulationOptions { Walks = TestScale.Times(4) }).Summary!;

        var camping = Assert.Single(summary.Regimes).Camping;
        Assert.Equal(camped is null ? CampingVerdict.No : CampingVerdict.Yes, camping.Verdict);
        if (camped is not null)
        {
            Assert.Contains(summary.Sources[camping.CampedSource!.Value], camped.Split(", "));
        }
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

    private static RunAnalysis Read(string path) => Read(new SourceText(path, File.ReadAllText(RepositoryRoot.Combine(path))));

    private static RunAnalysis Read(SourceText source)
    {
        var reading = TrainingRunReader.Read(source);
        Assert.True(reading.IsUsable, string.Join("\n", reading.Problems.Select(problem => problem.Message)));
        return new RunAnalysis(reading.Plan!);
    }
}
