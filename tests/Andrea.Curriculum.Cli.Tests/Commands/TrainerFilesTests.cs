using System.Text.Json;

using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands;

/// <summary>Trainers' own files through whole command lines: as they are, and with bounds laid over them.</summary>
public sealed class TrainerFilesTests
{
    private const string Nanotron = "configs/trainers/nanotron.yaml";
    private const string Swarm = "configs/trainers/olmix.yaml";
    private const string Bounds = "configs/trainers/nanotron-bounds.yaml";

    public static TheoryData<string> Examples() =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("configs", "trainers")).Select(path => "configs/trainers/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_clean_and_runs(string file)
    {
        Assert.Equal((0, "no findings in 1 file\n"), (CommandLine.Run("lint", file).ExitCode, CommandLine.Run("lint", file).Output));
        Assert.Equal(0, CommandLine.Run("solve", file).ExitCode);
        if (file != Swarm)
        {
            Assert.Equal(0, CommandLine.Run("simulate", file, "--walks", "2").ExitCode);
        }
    }

    [Fact]
    public void A_search_has_no_steps_to_simulate()
    {
        var run = CommandLine.Run("simulate", Swarm);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the length of the run is unknown", run.Error, StringComparison.Ordinal);
        Assert.Contains("lay a file of your own over it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_trainers_files_is_linted_without_naming_their_trainers() =>
        Assert.Equal("no findings in 5 files\n", CommandLine.Run("lint", "configs/trainers").Output);

    [Fact]
    public async Task Solve_shows_the_stages() => await Verifier.Verify(CommandLine.Run("solve", Nanotron).Output);

    [Fact]
    public async Task Solve_shows_the_stages_on_a_narrow_terminal() =>
        await Verifier.Verify(new CommandLine { Width = 60 }.Start("solve", "configs/trainers/levanter.yaml").Output);

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Solve_shows_what_a_search_can_reach(int width) =>
        await Verifier.Verify(new CommandLine { Width = width }.Start("solve", Swarm).Output).UseParameters(width);

    [Fact]
    public async Task Solve_shows_what_a_source_mixture_draws() => await Verifier.Verify(CommandLine.Run("solve", "configs/trainers/olmo-core.yaml").Output);

    [Fact]
    public async Task Simulate_draws_the_stages() => await Verifier.Verify(CommandLine.Run("simulate", Nanotron, "--walks", "5").Output);

    [Fact]
    public async Task Solve_shows_what_an_overlay_lets_the_stages_reach() => await Verifier.Verify(CommandLine.Run("solve", Bounds).Output);

    [Fact]
    public void Its_json_is_of_the_schema_and_has_the_weights_as_written()
    {
        var schema = File.ReadAllText(RepositoryRoot.Combine("schemas", "solve.schema.json"));
        foreach (var file in (string[])[Nanotron, Bounds, Swarm, "configs/examples/static-mix.yaml"])
        {
            var output = CommandLine.Run("solve", file, "--format", "json").Output;
            Assert.Empty(SchemaCheck.Violations(schema, output));
            Assert.Equal(file is Nanotron or Bounds, output.Contains("\"trainer\": \"nanotron\"", StringComparison.Ordinal));
            Assert.Equal(file == Swarm, output.Contains("\"trainer\": \"olmix\"", StringComparison.Ordinal));
            Assert.Equal(file == Swarm, output.Contains("\"prior\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Nanotron, "step-from-1", "50001", "50000")]
    [InlineData("configs/trainers/levanter.yaml", "step-from-0", "16000", "16000")]
    public void Its_json_keeps_the_meaning_of_weights_and_positions(string file, string unit, string position, string step)
    {
        using var document = JsonDocument.Parse(CommandLine.Run("solve", file, "--format", "json").Output);
        var late = document.RootElement.GetProperty("regimes")[1];
        Assert.Equal(step, late.GetProperty("first_step").GetRawText());
        var stage = late.GetProperty("stage");
        Assert.Equal(("relative", "sequences"), (stage.GetProperty("weight_kind").GetString(), stage.GetProperty("counted_in").GetString()));
        Assert.Equal(unit, stage.GetProperty("origin").GetProperty("unit").GetString());
        Assert.Equal(position, stage.GetProperty("origin").GetProperty("position").GetProperty("exact").GetString());
    }

    [Theory]
    [InlineData(" # andrea: ignore[AC701] known", "", "no findings in 1 file; 1 silenced by comments\n")]
    [InlineData("", " # andrea: ignore-file[AC701] known", "no findings in 1 file; 1 silenced by comments\n")]
    [InlineData("", "", "warning[AC701]")]
    public void Comments_of_both_files_silence_what_is_found_in_a_trainers_file_under_an_overlay(string inFile, string inOverlay, string start)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("train.yaml"), $"train_domain_weights:\n  web: 0.7{inFile}\n  code: 0.305\n");
        File.WriteAllText(folder.Combine("bounds.yaml"), $"curriculum: 1\nfor: train.yaml{inOverlay}\n");
        Assert.StartsWith(start, new CommandLine { Folder = folder.Path }.Start("lint", "bounds.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mix_that_breaks_a_bound_is_shown_in_both_files()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("train.json"), """{"train_domain_weights": {"web": 0.6, "code": 0.25, "math": 0.15}}""");
        File.WriteAllText(folder.Combine("bounds.yaml"), "curriculum: 1\nfor: train.json\ncaps: {code: 0.2}\n");
        var run = new CommandLine { Folder = folder.Path }.Start("lint", "bounds.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error[AC119]", run.Output, StringComparison.Ordinal);
        Assert.Contains("--> train.json:1:47", run.Output, StringComparison.Ordinal);
        Assert.Contains("::: bounds.yaml:3:14", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_on_a_search_keeps_its_equations_and_lets_its_prior_be()
    {
        using var folder = new TemporaryFolder();
        File.Copy(RepositoryRoot.Combine(Swarm), folder.Combine("swarm.yaml"));
        File.WriteAllText(folder.Combine("bounds.yaml"), "curriculum: 1\nfor: swarm.yaml\nsteps: 100\nbatch: {sequences: 100, sequence_length: 6000000}\ncaps: {code: 0.15}\n");
        Assert.Equal("no findings in 1 file\n", new CommandLine { Folder = folder.Path }.Start("lint", "bounds.yaml").Output);
        var run = new CommandLine { Folder = folder.Path }.Start("solve", "bounds.yaml", "--expect", "dimension=3");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("the search stays near it, though it lies outside the bounds", run.Output, StringComparison.Ordinal);
        File.WriteAllText(folder.Combine("loose.yaml"), "curriculum: 1\nfor: swarm.yaml\ncaps: {proofs: 0.9, encyclopedia: 0.2}\n");
        Assert.Equal(0, new CommandLine { Folder = folder.Path }.Start(
            "solve", "loose.yaml", "--expect", "reach(proofs)=1/6", "--expect", "reach(encyclopedia)=0.2").ExitCode);
        Assert.Equal(0, new CommandLine { Folder = folder.Path }.Start("simulate", "bounds.yaml", "--walks", "2").ExitCode);
    }

    [Fact]
    public void An_overlay_without_its_trainers_file_is_one_finding()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("bounds.yaml"), "curriculum: 1\nfor: gone.yaml\ncaps: {code: 0.2}\n");
        var run = new CommandLine { Folder = folder.Path }.Start("lint", "--format", "concise", "bounds.yaml");
        Assert.Equal(
            (1, "bounds.yaml:2:6: error[AC004] `gone.yaml`, which this file is laid over, does not exist; nothing of the two is checked\n"),
            (run.ExitCode, run.Output));
        Assert.Equal(2, new CommandLine { Folder = folder.Path }.Start("solve", "bounds.yaml").ExitCode);
    }

    [Fact]
    public void Of_many_ratios_that_are_held_some_are_shown()
    {
        var topics = string.Join(", ", Enumerable.Range(0, 9).Select(i => $"{{name: t{i}, weight: {i + 1}, paths: [p{i}]}}"));
        var tokens = string.Join(", ", Enumerable.Range(0, 9).Select(i => $"\"a:t{i}\": 100"));
        var text = $"data: {{sources: [{{name: a, topics: [{topics}]}}, {{name: b, paths: [q]}}]}}\npriors: {{token_counts: {{{tokens}, b: 100}}}}\nswarm: {{repetition_factor: 9}}\nmax_tokens: 900\n";
        var output = CommandLine.WithInput(text).Start("solve", "-").Output;
        Assert.Contains("  ... and 2 more constraints; --all shows every constraint\n", output, StringComparison.Ordinal);
        Assert.Equal(6, output.Split("it always binds").Length - 1);
        Assert.Equal(8, CommandLine.WithInput(text).Start("solve", "-", "--all").Output.Split("it always binds").Length - 1);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("0.333333333333333333333333333333333333333333333333")]
    public void Weights_of_any_size_are_solved(string weight)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine(Swarm)).Replace("weight: 0.2}", $"weight: {weight}}}", StringComparison.Ordinal);
        var run = CommandLine.WithInput(text).Start("solve", "-", "--expect", "dimension=3");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_dialect_can_be_forced()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("one.yaml"), "web: 1\n");
        Assert.Equal(1, new CommandLine { Folder = folder.Path }.Start("lint", "one.yaml").ExitCode);
        Assert.Equal(0, new CommandLine { Folder = folder.Path }.Start("lint", "--dialect", "flat", "one.yaml").ExitCode);
        Assert.Equal(2, new CommandLine { Folder = folder.Path }.Start("lint", "--dialect", "flatt", "one.yaml").ExitCode);
    }

    [Fact]
    public void A_config_of_a_program_that_is_not_read_says_whose_it_is()
    {
        var run = CommandLine.WithInput("train_loader: {dataset: {local: data}}\n").Start("solve", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("this is a config of LLM Foundry, which is not read yet", run.Error, StringComparison.Ordinal);
    }
}
