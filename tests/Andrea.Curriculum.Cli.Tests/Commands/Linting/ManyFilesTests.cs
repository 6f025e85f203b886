using System.Globalization;

using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class ManyFilesTests : IDisposable
{
    private const string Clean = "curriculum: 1\nsources: [chat, books]\n";

    private readonly TemporaryFolder _folder = new();

    private CommandLine Line => new() { Folder = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Hundreds_of_files_are_reported_in_their_order()
    {
        for (var i = 0; i < 300; i++)
        {
            _folder.Write($"runs/{i:D3}.yaml", i % 7 == 0 ? "curriculum: 1\nsources: [a, a]\n" : i % 11 == 0 ? "curriculum: [\n" : Clean);
        }

        var one = Line.Start("lint", "runs", "--format", "json");
        var places = one.Output.Split('\n').Where(line => line.StartsWith("      \"path\":", StringComparison.Ordinal)).ToList();

        Assert.Equal(places.Order(StringComparer.Ordinal), places);
        Assert.Equal(one, Line.Start("lint", "runs", "--format", "json"));
        Assert.Contains("\"files\": 300", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_files_hide_no_others()
    {
        _folder.Write("a.yaml", Clean);
        File.WriteAllBytes(_folder.Combine("b.yaml"), [.. "curriculum: 1\n"u8, 0, 0xFF, 0]);
        File.WriteAllText(_folder.Combine("c.yaml"), new string('#', (64 << 20) + 1));
        File.CreateSymbolicLink(_folder.Combine("d.yaml"), "nowhere");
        _folder.Write("e.yaml", Clean);

        var run = Line.Start("lint", "a.yaml", "b.yaml", "c.yaml", "d.yaml", "e.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("1 error in 3 files\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("error: `c.yaml` is larger than 64 MiB\nerror: `d.yaml` does not exist\n", run.Error);
    }

    [Theory]
    [InlineData("runs/*.yaml", "runs/a.yaml")]
    [InlineData("runs/**/*.yaml", "runs/a.yaml runs/deep/b.yaml runs/deep/deeper/c.yaml")]
    [InlineData("**/[bc].yaml", "runs/deep/b.yaml runs/deep/deeper/c.yaml")]
    [InlineData("./runs/deep/?.y*ml", "./runs/deep/b.yaml")]
    [InlineData("runs/deep/**", "runs/deep/b.yaml runs/deep/deeper/c.yaml")]
    public void Patterns_are_expanded(string pattern, string expected)
    {
        _folder.Write("runs/a.yaml", Clean);
        _folder.Write("runs/deep/b.yaml", Clean);
        _folder.Write("runs/deep/deeper/c.yaml", Clean);

        Assert.Equal(expected, Linted(pattern));
    }

    [Fact]
    public void A_pattern_that_fits_nothing_is_a_usage_error() => Assert.Equal(
        new CommandRun(2, "", "error: no .yaml, .yml or .json file fits `runs/*.yaml`\n"), Line.Start("lint", "runs/*.yaml"));

    [Fact]
    public void Ignore_files_leave_files_out_of_folders_only()
    {
        Directory.CreateDirectory(_folder.Combine(".git"));
        _folder.Write(".gitignore", "# a comment\n*.gen.yaml\n/build/\nruns/old\n!keep.gen.yaml\n");
        _folder.Write("runs/.ignore", "secret.yaml\n");
        foreach (var file in (string[])["runs/a.yaml", "runs/a.gen.yaml", "runs/keep.gen.yaml", "runs/old/b.yaml", "runs/secret.yaml", "runs/build/c.yaml", "build/d.yaml"])
        {
            _folder.Write(file, Clean);
        }

        Assert.Equal("./runs/a.yaml ./runs/build/c.yaml ./runs/keep.gen.yaml", Linted("."));
        Assert.Equal("runs/a.yaml runs/build/c.yaml runs/keep.gen.yaml", Linted("runs"));
        Assert.Equal("runs/a.gen.yaml", Linted("runs/a.gen.yaml"));
    }

    private string Linted(params string[] paths)
    {
        var output = Line.Start(["lint", "--format", "json", .. paths]).Output;
        return string.Join(' ', output.Split('\n')
            .Where(line => line.StartsWith("      \"path\":", StringComparison.Ordinal))
            .Select(line => line.Split('"')[3])).ToString(CultureInfo.InvariantCulture);
    }
}
