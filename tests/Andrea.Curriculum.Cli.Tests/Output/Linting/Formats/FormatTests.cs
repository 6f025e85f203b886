using System.Text.Json;
using System.Xml.Linq;

using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Output.Linting.Formats;

public sealed class FormatTests : IDisposable
{
    private readonly HostileFindings _files = new();

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public async Task Of_hostile_names(string format) =>
        await Verifier.Verify(_files.Lint("--format", format).Output).UseParameters(format);

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void The_code_does_not_depend_on_the_format(string format)
    {
        Assert.Equal(1, _files.Lint("--format", format).ExitCode);
        Assert.Equal(0, _files.Lint("--format", format, "--fail-on", "never").ExitCode);
        Assert.Equal(2, _files.Lint("--format", format, "missing.yaml").ExitCode);
        Assert.Equal(0, CommandLine.Run("lint", "configs/examples", "--format", format).ExitCode);
    }

    [Theory]
    [InlineData("concise")]
    [InlineData("github")]
    [InlineData("junit")]
    public void No_byte_of_a_file_steers_a_terminal(string format) =>
        Assert.DoesNotContain(_files.Lint("--format", format).Output, c => char.IsControl(c) && c != '\n');

    [Fact]
    public void A_concise_line_begins_with_its_place()
    {
        var lines = CommandLine.Run("lint", "configs/andrea-120m/v1.yaml", "--format", "concise").Output.TrimEnd('\n').Split('\n');
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^configs/andrea-120m/v1\.yaml:\d+:\d+: (error|warning|info)\[AC\d{3}\] \S", line));
    }

    [Fact]
    public void Each_line_of_jsonl_is_an_object_of_its_schema()
    {
        var schema = File.ReadAllText(RepositoryRoot.Combine("schemas", "lint-lines.schema.json"));
        var lines = _files.Lint("--format", "jsonl").Output.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Empty(SchemaCheck.Violations(schema, line)));
        Assert.NotEmpty(SchemaCheck.Violations(schema, lines[0].Replace("\"severity\"", "\"gravity\"", StringComparison.Ordinal)));
        var kinds = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()).ToList();
        Assert.Equal("summary", kinds[^1]);
        Assert.Equal(["finding", "summary", "undecided", "unread"], kinds.Distinct().Order());
    }

    [Fact]
    public void A_gitlab_issue_has_what_gitlab_asks_for()
    {
        using var report = JsonDocument.Parse(_files.Lint("--format", "gitlab").Output);
        var fingerprints = new HashSet<string?>();
        foreach (var issue in report.RootElement.EnumerateArray())
        {
            Assert.Equal(["description", "check_name", "fingerprint", "severity", "location"], issue.EnumerateObject().Select(member => member.Name));
            Assert.Contains(issue.GetProperty("severity").GetString(), (string[])["info", "minor", "major", "critical", "blocker"]);
            Assert.True(issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 0);
            Assert.False(issue.GetProperty("location").GetProperty("path").GetString()!.StartsWith("./", StringComparison.Ordinal));
            Assert.True(fingerprints.Add(issue.GetProperty("fingerprint").GetString()));
        }

        Assert.NotEmpty(fingerprints);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 3)]
    [InlineData("never", 0)]
    public void Failures_of_junit_are_what_fails_the_command(string failOn, int least)
    {
        var root = XDocument.Parse(_files.Lint("--format", "junit", "--fail-on", failOn).Output).Root!;
        var failures = root.Descendants("failure").Count();
        Assert.True(failOn == "never" ? failures == 0 : failures >= least);
        Assert.Equal(failures.ToString(System.Globalization.CultureInfo.InvariantCulture), root.Attribute("failures")!.Value);
        Assert.Equal(root.Descendants("testcase").Count().ToString(System.Globalization.CultureInfo.InvariantCulture), root.Attribute("tests")!.Value);
        foreach (var suite in root.Elements("testsuite"))
        {
            Assert.Equal(suite.Elements("testcase").Count().ToString(System.Globalization.CultureInfo.InvariantCulture), suite.Attribute("tests")!.Value);
            Assert.Equal(suite.Descendants("failure").Count().ToString(System.Globalization.CultureInfo.InvariantCulture), suite.Attribute("failures")!.Value);
        }
    }

    [Fact]
    public void Github_gets_no_more_than_it_shows()
    {
        var sources = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"{{name: s{i}}}"));
        var keys = string.Join("", Enumerable.Range(0, 25).Select(i => $"zq{i}x: 1\n"));
        var lines = CommandLine.WithInput($"curriculum: 1\nsteps: ten\nsources: [{sources}]\n{keys}").Start("lint", "-", "--format", "github").Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("::error ", lines[0], StringComparison.Ordinal);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal("::warning title=andrea::16 more of severity warning; andrea lint shows them all", lines[^1]);
    }

    [Fact]
    public void Files_of_several_formats_are_written_besides_standard_output()
    {
        var run = _files.Lint("--output", "sarif=out.sarif", "--output", "junit=out=1.xml", "--format", "concise");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(_files.Lint("--format", "concise").Output, run.Output);
        Assert.Equal(_files.Lint("--format", "sarif").Output, File.ReadAllText(Path.Combine(_files.Folder, "out.sarif")));
        Assert.Equal(_files.Lint("--format", "junit").Output, File.ReadAllText(Path.Combine(_files.Folder, "out=1.xml")));
        Assert.Empty(Directory.GetFiles(_files.Folder, "*.part"));
    }

    [Theory]
    [InlineData("--output `sarif` is not FORMAT=FILE", "--output", "sarif")]
    [InlineData("--output `xml=a.xml` is not FORMAT=FILE", "--output", "xml=a.xml")]
    [InlineData("names `./a.json` twice", "--output", "sarif=a.json", "--output", "json=./a.json")]
    [InlineData("cannot be written: its folder does not exist", "--output", "sarif=none/a.sarif")]
    [InlineData("cannot be written: it is a folder", "--output", "sarif=sub")]
    public void An_output_that_cannot_be_is_a_usage_error(string complaint, params string[] options)
    {
        var run = _files.Lint(options);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();
}
