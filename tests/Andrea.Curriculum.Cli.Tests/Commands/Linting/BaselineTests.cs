using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class BaselineTests : IDisposable
{
    private const string Head = "curriculum: 1\nsources: [a, b]\nsteps: 10\n";

    private readonly TemporaryFolder _folder = new();

    public BaselineTests()
    {
        _folder.Write("runs/a.yaml", Head + "stepps: 3\n");
        _folder.Write("runs/b.yaml", Head + "batsh: 3\n");
    }

    private CommandLine Line => new() { Folder = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Known_findings_do_not_count_from_any_folder()
    {
        var update = Line.Start("lint", "runs", "--baseline", "known.json", "--update-baseline", "--fail-on", "warning");
        Assert.Equal((0, "2 findings in the baseline\n"), (update.ExitCode, update.Error));
        var written = File.ReadAllText(_folder.Combine("known.json"));
        Assert.Contains("\"path\":\"runs/a.yaml\"", written, StringComparison.Ordinal);

        Assert.Equal("no findings in 2 files; 2 in the baseline\n", Line.Start("lint", "runs", "--baseline", "known.json", "--fail-on", "warning").Output);
        var below = (Line with { Folder = _folder.Combine("runs") }).Start("lint", "a.yaml", "--baseline", "../known.json", "--fail-on", "warning");
        Assert.Equal((0, "no findings in 1 file; 1 in the baseline\n"), (below.ExitCode, below.Output));

        Line.Start("lint", "runs", "--baseline", "known.json", "--update-baseline");
        Assert.Equal(written, File.ReadAllText(_folder.Combine("known.json")));
    }

    [Fact]
    public void The_setting_names_it_from_its_own_folder()
    {
        _folder.Write(".andrea.yaml", "baseline: ci/known.json\n");
        Directory.CreateDirectory(_folder.Combine("ci"));
        var below = Line with { Folder = _folder.Combine("runs") };

        Assert.Equal(0, below.Start("lint", ".", "--update-baseline").ExitCode);

        Assert.Contains("\"path\":\"../runs/b.yaml\"", File.ReadAllText(_folder.Combine("ci", "known.json")), StringComparison.Ordinal);
        Assert.Equal("no findings in 2 files; 2 in the baseline\n", Line.Start("lint", "runs").Output);
    }

    [Fact]
    public void A_swap_is_seen_and_the_old_entry_is_stale()
    {
        Line.Start("lint", "runs", "--baseline", "known.json", "--update-baseline");
        _folder.Write("runs/a.yaml", Head + "modle: 3\n");

        var run = Line.Start("lint", "runs", "--baseline", "known.json", "--format", "concise", "--fail-on", "warning");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("runs/a.yaml:4:1: warning[AC003]", run.Output, StringComparison.Ordinal);
        Assert.Contains("known.json:4:5: warning[AC905]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("runs/b.yaml", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_of_a_run_is_neither_stale_nor_dropped()
    {
        Line.Start("lint", "runs", "--baseline", "known.json", "--update-baseline");
        var written = File.ReadAllText(_folder.Combine("known.json"));

        Assert.Equal("no findings in 1 file; 1 in the baseline\n", Line.Start("lint", "runs/b.yaml", "--baseline", "known.json").Output);
        Assert.Equal("no findings in 2 files\n", Line.Start("lint", "runs", "--baseline", "known.json", "--select", "AC113").Output);
        Line.Start("lint", "runs/b.yaml", "--baseline", "known.json", "--update-baseline");
        Assert.Equal(written, File.ReadAllText(_folder.Combine("known.json")));
        File.Delete(_folder.Combine("runs", "a.yaml"));
        Assert.Contains("there is no file `runs/a.yaml`", Line.Start("lint", "runs", "--baseline", "known.json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("", "is empty")]
    [InlineData("{]", "cannot be understood: line 1, column 2")]
    [InlineData("{\"schema\": \"andrea.baseline/9\", \"findings\": []}", "format 9")]
    public void A_broken_one_ends_with_2(string? text, string words)
    {
        if (text is not null)
        {
            _folder.Write("known.json", text);
        }

        var run = Line.Start("lint", "runs", "--baseline", "known.json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_one_is_not_written_over()
    {
        _folder.Write("known.json", "{]");

        Assert.Equal(2, Line.Start("lint", "runs", "--baseline", "known.json", "--update-baseline").ExitCode);
        Assert.Equal("{]", File.ReadAllText(_folder.Combine("known.json")));
        Assert.Contains("no baseline to write", Line.Start("lint", "runs", "--update-baseline").Error, StringComparison.Ordinal);
        Assert.Equal(2, Line.Start("lint", "runs", "--baseline", "k.json", "--update-baseline", "--diff").ExitCode);
    }

    [Theory]
    [InlineData("sarif", "\"baselineState\": \"unchanged\"", "\"kind\": \"external\"")]
    [InlineData("json", "\"baselined\": [\n        {", "\"code\": \"AC003\"")]
    [InlineData("jsonl", "{\"kind\":\"baselined\"", "\"warnings\":0")]
    public void Formats_show_them_apart(string format, string words, string others)
    {
        Line.Start("lint", "runs", "--baseline", "known.json", "--update-baseline");

        var output = Line.Start("lint", "runs", "--baseline", "known.json", "--format", format).Output;

        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.Contains(others, output, StringComparison.Ordinal);
        if (format == "json")
        {
            Assert.Empty(SchemaCheck.Violations(File.ReadAllText(RepositoryRoot.Combine("schemas", "lint.schema.json")), output));
        }
    }
}
