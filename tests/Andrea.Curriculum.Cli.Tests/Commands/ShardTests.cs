using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class ShardTests
{
    private static readonly string[] Simulation = ["simulate", "configs/examples/small-bandit.yaml", "--walks", "7", "--set", "bandit.exploration=1,5"];

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Merged_shards_give_the_bytes_of_the_whole(string format)
    {
        using var folder = new TemporaryFolder();
        var whole = CommandLine.Run([.. Simulation, "--format", format]);
        for (var shard = 1; shard <= 3; shard++)
        {
            Assert.Equal(0, CommandLine.Run([.. Simulation, "--shard", $"{shard}/3", "--shards-dir", folder.Path, "--threads", $"{shard}"]).ExitCode);
        }

        Assert.Equal(0, whole.ExitCode);
        Assert.Equal(whole, CommandLine.Run(["simulate", "--format", format, "--merge", File(folder, 3), File(folder, 1), File(folder, 2)]));
    }

    [Fact]
    public void Finished_shards_are_kept_and_missing_ones_made()
    {
        using var folder = new TemporaryFolder();
        string[] resumed = [.. Simulation, "--shards-dir", folder.Path, "--shards", "3"];
        var whole = CommandLine.Run(Simulation);
        Assert.Equal(whole, CommandLine.Run(resumed));
        var kept = System.IO.File.GetLastWriteTimeUtc(File(folder, 1));
        System.IO.File.Delete(File(folder, 2));
        Assert.Equal(whole, CommandLine.Run(resumed));
        Assert.Equal(kept, System.IO.File.GetLastWriteTimeUtc(File(folder, 1)));
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void An_interrupted_shard_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        var run = new CommandLine { Interruption = new CancellationToken(true) }.Start([.. Simulation, "--shards-dir", folder.Path]);

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Traces_of_shards_follow_each_other_in_the_trace_of_the_whole()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CommandLine.Run([.. Simulation, "--trace", folder.Combine("whole.jsonl")]).ExitCode);
        Assert.Equal(0, CommandLine.Run([.. Simulation, "--trace", folder.Combine("whole.csv")]).ExitCode);
        var (lines, cells) = ("", "");
        for (var shard = 1; shard <= 3; shard++)
        {
            string[] one = [.. Simulation, "--shard", $"{shard}/3", "--shards-dir", folder.Path, "--trace"];
            Assert.Equal(0, CommandLine.Run([.. one, folder.Combine("part.jsonl")]).ExitCode);
            Assert.Equal(0, CommandLine.Run([.. one, folder.Combine("part.csv")]).ExitCode);
            lines += System.IO.File.ReadAllText(folder.Combine("part.jsonl"));
            var part = System.IO.File.ReadAllText(folder.Combine("part.csv"));
            Assert.StartsWith("walk,phase,", part, StringComparison.Ordinal);
            cells += shard == 1 ? part : part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        Assert.Equal(System.IO.File.ReadAllText(folder.Combine("whole.jsonl")), lines);
        Assert.Equal(System.IO.File.ReadAllText(folder.Combine("whole.csv")), cells);
        Refused("finished ones are not walked again", [.. Simulation[1..], "--shards-dir", folder.Path, "--trace", folder.Combine("x.csv")]);
    }

    [Fact]
    public void A_shard_fits_its_schema_and_holds_the_log_it_was_made_of()
    {
        using var folder = new TemporaryFolder();
        System.IO.File.WriteAllText(folder.Combine("losses.csv"), "step,source,loss\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"{i},{(i % 2 == 0 ? "a" : "b")},{1 + (i * 37 % 11)}\n")));
        System.IO.File.WriteAllText(folder.Combine("run.yaml"), "curriculum: 1\nsteps: 300\nsources: [{name: a}, {name: b}]\nsimulation: {environment: recorded, log: losses.csv}\n");
        var line = new CommandLine { Folder = folder.Path };
        var whole = line.Start("simulate", "run.yaml", "--walks", "5");
        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        for (var shard = 1; shard <= 3; shard++)
        {
            Assert.Equal(0, line.Start("simulate", "run.yaml", "--walks", "5", "--shard", $"{shard}/3").ExitCode);
            var document = System.IO.File.ReadAllText(File(folder, shard));
            Assert.Empty(SchemaCheck.Violations(System.IO.File.ReadAllText(RepositoryRoot.Combine("schemas/shard.schema.json")), document));
        }

        System.IO.File.Delete(folder.Combine("losses.csv"));
        Assert.Equal(whole, line.Start("simulate", "--merge", "shard-1-of-3.json", "shard-2-of-3.json", "shard-3-of-3.json"));
    }

    [Fact]
    public void What_is_no_whole_simulation_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Assert.Equal(0, CommandLine.Run([.. Simulation, "--shards-dir", folder.Path, "--shards", "3"]).ExitCode);
        Assert.Equal(0, CommandLine.Run([.. Simulation, "--seed", "2", "--shards-dir", other.Path, "--shards", "3"]).ExitCode);

        Refused("2 of 3 shards are missing: 1/3, 3/3", "--merge", File(folder, 2));
        Refused("are the same shard, 2/3", "--merge", File(folder, 2), File(folder, 2));
        Refused("its seed differs", "--merge", File(folder, 1), File(other, 2), File(folder, 3));
        Refused("is no shard of a simulation", "--merge", "configs/examples/triangle.yaml");
        Refused("belongs to another simulation: its seed differs", [.. Simulation[1..], "--seed", "3", "--shards-dir", other.Path, "--shards", "3"]);
        Refused("--merge takes everything from the shards", "--walks", "3", "--merge", File(folder, 1));

        var text = System.IO.File.ReadAllText(File(folder, 2));
        System.IO.File.WriteAllText(File(folder, 2), text.Replace("\"state\":[", "\"state\":[9,", StringComparison.Ordinal));
        Assert.NotEqual(text, System.IO.File.ReadAllText(File(folder, 2)));
        Refused("is damaged", "--merge", File(folder, 1), File(folder, 2), File(folder, 3));
    }

    private static string File(TemporaryFolder folder, int shard) => folder.Combine($"shard-{shard}-of-3.json");

    private static void Refused(string reason, params string[] arguments)
    {
        var run = CommandLine.Run(["simulate", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
