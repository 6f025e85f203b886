using System.Text.Json;

using Andrea.Curriculum.Cli.Output.Linting.Sarif;
using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Cli.Tests.Configs;
using Andrea.Curriculum.Cli.Tests.Output.Linting.Formats;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Output.Linting.Sarif;

public sealed class SarifLogTests
{
    [SarifSchemaFact]
    public void It_follows_the_official_schema()
    {
        var schema = File.ReadAllText(SarifSchemaFactAttribute.SchemaPath!);
        using var files = new HostileFindings();
        var logs = ConfigFiles.Valid.Concat(ConfigFiles.Invalid).Select(path => CommandLine.Run("lint", path, "--format", "sarif").Output)
            .Append(files.Lint("--format", "sarif").Output).ToList();
        Assert.All(logs, log => Assert.Empty(SchemaCheck.Violations(schema, log)));
        Assert.NotEmpty(SchemaCheck.Violations(schema, logs[^1].Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)));
        Assert.NotEmpty(SchemaCheck.Violations(schema, logs[^1].Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_result_points_to_its_rule()
    {
        using var document = JsonDocument.Parse(CommandLine.Run("lint", "configs/andrea-120m/v1.yaml", "--format", "sarif").Output);
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.True(run.GetProperty("results").GetArrayLength() > 5);
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.Matches("^([A-Z][a-z]*)+$", rule.GetProperty("name").GetString());
        }
    }

    [Theory]
    [InlineData("a/b.yaml", "a/b.yaml")]
    [InlineData("./a b.yaml", "a%20b.yaml")]
    [InlineData("a:b%.yaml", "a%3Ab%25.yaml")]
    [InlineData("../漢.yaml", "../%E6%BC%A2.yaml")]
    [InlineData("/x/y.yaml", "file:///x/y.yaml")]
    [InlineData("-", "stdin:")]
    public void A_path_becomes_a_reference(string path, string expected)
    {
        Assert.Equal(expected, SarifPlaces.Uri(path));
        Assert.True(Uri.TryCreate(expected, UriKind.RelativeOrAbsolute, out _));
    }
}
