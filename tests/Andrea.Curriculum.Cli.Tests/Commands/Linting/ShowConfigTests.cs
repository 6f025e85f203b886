using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class ShowConfigTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShowConfigTests()
    {
        _folder.Write("sub/run.yaml", "curriculum: 1\nsources: [a, b]\n");
        _folder.Write(".andrea.yaml", "extends: base.yaml\noverrides: [{files: run.yaml, ignore: AC403, reason: x}]\nsliver: 0.1\n");
        _folder.Write("base.yaml", "sliver: 0.2\nmin_pulls: 4\n");
    }

    private CommandLine Line => new() { Folder = _folder.Path, Width = 80, Variables = new() { ["ANDREA_IGNORE"] = "AC402", ["ANDREA_FAIL_ON"] = "info" } };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_value_has_its_origin()
    {
        var run = Line.Start("lint", "sub/run.yaml", "--show-config", "--threshold", "many_sources=3");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] expected =
        [
            "ignore.AC402 yes ANDREA_IGNORE (environment)", "ignore.AC403 yes .andrea.yaml:2",
            "sliver 0.1 .andrea.yaml:3", "min_pulls 4 base.yaml:2", "many_sources 3 --threshold (command line)",
            "camping_share 0.95 default", "fail-on info ANDREA_FAIL_ON (environment)",
        ];
        var rows = run.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToHashSet();
        Assert.Contains("settings file .andrea.yaml default", rows);
        Assert.All(expected, row => Assert.Contains(row, rows));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void The_json_follows_its_schema()
    {
        var schema = File.ReadAllText(RepositoryRoot.Combine("schemas", "shown-settings.schema.json"));

        var output = Line.Start("lint", "sub/run.yaml", "--show-config", "--format", "json").Output;

        Assert.Empty(SchemaCheck.Violations(schema, output));
        Assert.NotEmpty(SchemaCheck.Violations(schema, output.Replace("\"kind\": \"file\"", "\"kind\": \"disk\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("one path", "sub/run.yaml", ".andrea.yaml", "text")]
    [InlineData("text or json", "sub/run.yaml", null, "sarif")]
    public void What_it_cannot_show_is_said(string words, string path, string? other, string format)
    {
        var run = Line.Start(["lint", path, .. other is null ? [] : new[] { other }, "--show-config", "--format", format]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_has_the_settings_of_its_files()
    {
        _folder.Write("sub/.andrea.yaml", "min_pulls: 7\n");

        Assert.Contains(Path.Combine("sub", ".andrea.yaml") + ":1", Line.Start("lint", "sub", "--show-config").Output, StringComparison.Ordinal);
    }
}
