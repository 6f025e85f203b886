using System.Text.Json;

using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class LintTests
{
    private const string Run = "configs/andrea-120m/andrea-120m.yaml";
    private const string Triangle = "configs/examples/triangle.yaml";
    private const string Head = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n";

    [Fact]
    public async Task Text_of_the_run() => await Verifier.Verify(CommandLine.Run("lint", Run).Output);

    [Fact]
    public async Task Text_of_the_run_on_a_terminal() => await Verifier.Verify(new CommandLine { Width = 80 }.Start("lint", Run).Output);

    [Fact]
    public async Task Text_of_the_first_version() => await Verifier.Verify(CommandLine.Run("lint", "configs/andrea-120m/v1.yaml").Output);

    [Fact]
    public async Task Text_of_the_triangle() => await Verifier.Verify(CommandLine.Run("lint", Triangle).Output);

    [Fact]
    public async Task Json_of_the_run() => await Verifier.Verify(CommandLine.Run("lint", Run, "--format", "json").Output);

    [Fact]
    public async Task Json_of_the_triangle() => await Verifier.Verify(CommandLine.Run("lint", Triangle, "--format", "json").Output);

    [Fact]
    public async Task What_is_not_decided_is_said() =>
        await Verifier.Verify(CommandLine.WithInput(Head + BeyondLimits.Bounds).Start("lint", "-").Output);

    [Fact]
    public void The_run_has_at_most_eight_findings()
    {
        var last = CommandLine.Run("lint", Run).Output.TrimEnd().Split('\n')[^1];
        Assert.InRange(int.Parse(last.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 1, 8);
    }

    [Fact]
    public void A_folder_gives_its_curricula_in_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.yaml", Head);
        folder.Write("a/z.yml", Head);
        folder.Write("other.yaml", "services: {}\n");
        folder.Write("broken.yaml", "curriculum: [\n");
        folder.Write(".hidden/c.yaml", Head);
        folder.Write("notes.txt", Head);
        var run = new CommandLine { Folder = folder.Path }.Start("lint", ".", "b.yaml", "--format", "json");
        var paths = run.Output.Split('\n').Where(line => line.StartsWith("      \"path\"", StringComparison.Ordinal)).Select(line => line.Split('"')[3]);
        Assert.Equal(["./a/z.yml", "./b.yaml", "./broken.yaml"], paths);
        Assert.Contains("1 YAML file without a curriculum left out", new CommandLine { Folder = folder.Path }.Start("lint", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_curricula_is_a_usage_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, new CommandLine { Folder = folder.Path }.Start("lint", ".").ExitCode);
        folder.Write("other.yaml", "services: {}\n");
        Assert.Equal(2, new CommandLine { Folder = folder.Path }.Start("lint", ".").ExitCode);
    }

    [Fact]
    public void Configs_of_programs_that_are_not_read_are_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", "train_loader: {}\n");
        folder.Write("b.yaml", "base_model: x\ndatasets: []\n");
        folder.Write("c.yaml", "train_loader: {}\n");
        folder.Write("other.yaml", "services: {}\n");
        var line = new CommandLine { Folder = folder.Path };
        var run = line.Start("lint", ".");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("those of LLM Foundry (2), axolotl are not read yet", run.Error, StringComparison.Ordinal);
        folder.Write("run.yaml", Head);
        Assert.EndsWith("; 4 YAML files without a curriculum left out\nnot read yet: configs of LLM Foundry (2), axolotl\n", line.Start("lint", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_in_json_are_found_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mix.json", """{"train_domain_weights": {"web": 0.7, "code": 0.305}}""");
        folder.Write("data.json", """{"web": 0.7, "code": 0.305}""");
        var run = new CommandLine { Folder = folder.Path }.Start("lint", ".");
        Assert.Contains("[AC701]", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 warning in 1 file\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding_and_the_other_files_are_linted()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Combine("a.yaml"), [.. "curriculum: 1\nname: "u8, 0xE9, (byte)'\n']);
        folder.Write("b.yaml", Head);
        var line = new CommandLine { Folder = folder.Path };
        foreach (string[] paths in (string[][])[["a.yaml", "b.yaml"], ["."]])
        {
            var run = line.Start(["lint", .. paths, "--format", "json"]);
            Assert.Equal(1, run.ExitCode);
            Assert.Empty(run.Error);
            using var document = JsonDocument.Parse(run.Output);
            var files = document.RootElement.GetProperty("files");
            Assert.Equal(2, files.GetArrayLength());
            var finding = Assert.Single(files[0].GetProperty("findings").EnumerateArray());
            Assert.Equal("AC001", finding.GetProperty("code").GetString());
            Assert.Equal(2, finding.GetProperty("place").GetProperty("line").GetInt32());
            Assert.Equal(7, finding.GetProperty("place").GetProperty("column").GetInt32());
        }
    }

    [Fact]
    public void Links_to_nothing_in_a_folder_are_warned_of()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.Combine("a.yaml"), "nothing.yaml");
        File.CreateSymbolicLink(folder.Combine("b.yaml"), "b.yaml");
        folder.Write("c.yaml", Head);
        var run = new CommandLine { Folder = folder.Path }.Start("lint", ".", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning: `./a.yaml` is a link that leads to no file\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: `./b.yaml` is a link that leads to no file", run.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(1, document.RootElement.GetProperty("files").GetArrayLength());
        Assert.Equal(["./a.yaml", "./b.yaml"], document.RootElement.GetProperty("unread").EnumerateArray().Select(file => file.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_named_file_that_is_missing_keeps_no_other_from_being_linted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.yaml", Head);
        var line = new CommandLine { Folder = folder.Path };
        foreach (string[] paths in (string[][])[["good.yaml", "missing.yaml"], ["missing.yaml", "good.yaml"]])
        {
            var run = line.Start(["lint", .. paths]);
            Assert.Equal(2, run.ExitCode);
            Assert.EndsWith(" in 1 file\n", run.Output, StringComparison.Ordinal);
            Assert.Equal("error: `missing.yaml` does not exist\n", run.Error);
        }
    }

    [Fact]
    public void What_is_empty_or_no_curriculum_in_a_folder_is_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.yaml", "");
        folder.Write("comment.yaml", "# nothing yet\n");
        folder.Write("package.json", "{\"name\": \"curriculum\"}\n");
        folder.Write("run.json", "{\"curriculum\": 1, \"sources\": [\"a\", \"b\"], \"steps\": 10}\n");
        var run = new CommandLine { Folder = folder.Path }.Start("lint", ".");
        Assert.Empty(run.Error);
        Assert.EndsWith(" in 1 file; 2 YAML files without a curriculum left out\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, new CommandLine { Folder = folder.Path }.Start("lint", "empty.yaml").ExitCode);
    }

    [Fact]
    public void A_hook_that_names_every_file_has_others_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.yaml", "services: {}\n");
        folder.Write("run.yaml", Head + "floors: {a: 0.6, b: 0.5}\n");
        var line = new CommandLine { Folder = folder.Path };
        Assert.Equal(new CommandRun(0, "", ""), line.Start("lint", "--only-curricula", "other.yaml"));
        var run = line.Start("lint", "--only-curricula", "other.yaml", "run.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("1 error in 1 file; 1 YAML file without a curriculum left out\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_for_standard_input_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        var run = new CommandLine
        {
            Interruption = stop.Token,
            OpenInput = () =>
            {
                stop.Cancel();
                end.Wait(CancellationToken.None);
                return new MemoryStream();
            },
        }.Start("lint", "-");
        end.Set();
        Assert.Equal(130, run.ExitCode);
    }

    [Fact]
    public void A_pipe_is_read_when_it_is_named_and_left_alone_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        var pipe = folder.Combine("pipe.yaml");
        using (var make = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            make.WaitForExit();
        }

        folder.Write("run.yaml", Head);
        var line = new CommandLine { Folder = folder.Path };
        Assert.Equal(0, line.Start("lint", ".").ExitCode);
        var writer = new Thread(() => File.WriteAllText(pipe, Head + "floors: {a: 0.6, b: 0.5}\n"));
        writer.Start();
        Assert.Equal(1, line.Start("lint", "pipe.yaml").ExitCode);
        writer.Join();
    }

    [Theory]
    [InlineData("v2.yaml", "does not exist")]
    [InlineData("v3.yaml", "is this file itself")]
    [InlineData("./deep/../v3.yaml", "is this file itself")]
    [InlineData("link.yaml", "is this file itself")]
    [InlineData("here/v3.yaml", "is this file itself")]
    [InlineData("deep", "is a folder, not a file")]
    [InlineData("/dev/zero", "is empty")]
    public void A_continued_file_that_cannot_be_read_is_a_finding(string name, string problem)
    {
        using var folder = new TemporaryFolder();
        folder.Write("v3.yaml", Head + $"resume_step: 10\ncontinues: {name}\n");
        folder.Write("deep/other.yaml", Head);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.yaml"), "v3.yaml");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "here"), folder.Path);
        var line = new CommandLine { Folder = folder.Path };
        var run = line.Start("lint", "v3.yaml", "--format", "concise");
        Assert.Contains($"v3.yaml:5:12: error[AC219] `{name}`, which this run continues, {problem}", run.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        foreach (var command in (ReadOnlySpan<string>)["solve", "simulate"])
        {
            Assert.Contains($"v3.yaml:5:12: `{name}`, which this run continues, {problem}", line.Start(command, "v3.yaml").Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_continued_file_that_can_be_read_is_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v3.yaml", Head + "resume_step: 10\ncontinues: v2.yaml\n");
        folder.Write("v2.yaml", Head);
        var line = new CommandLine { Folder = folder.Path };
        Assert.DoesNotContain("AC219", line.Start("lint", "v3.yaml").Output, StringComparison.Ordinal);
        Assert.Empty(line.Start("solve", "v3.yaml").Error);
    }

    [Fact]
    public void Settings_are_found_above_the_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep/er/run.yaml", Head + "floors: {a: 0.6, b: 0.5}\n");
        folder.Write(".andrea.yaml", "severity: {AC102: warning}\n");
        var line = new CommandLine { Folder = folder.Path };
        Assert.Equal(0, line.Start("lint", "deep/er/run.yaml").ExitCode);
        folder.Write("strict.yaml", "severity: {AC102: error}\n");
        Assert.Equal(1, line.Start("lint", "deep/er/run.yaml", "--config", "strict.yaml").ExitCode);
        folder.Write(".andrea.yaml", "severity: [\n");
        Assert.Equal(2, line.Start("lint", "deep/er/run.yaml").ExitCode);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Frames_fit_the_terminal(int width)
    {
        var run = new CommandLine { Width = width }.Start("lint", "configs/andrea-120m/v1.yaml");
        Assert.All(
            run.Output.Split('\n').Where(line => line.Contains(" | ", StringComparison.Ordinal) || line.Contains("  = ", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= width, line));
    }
}
