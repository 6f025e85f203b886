using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class ExplainTests
{
    [Fact]
    public async Task Text_on_a_terminal() => await Verifier.Verify(new CommandLine { Width = 80 }.Start("explain", "AC113", "prefix-changed").Output);

    [Fact]
    public async Task Json_of_a_rule() => await Verifier.Verify(CommandLine.Run("explain", "ac113", "--format", "json").Output);

    [Fact]
    public void Markdown_is_the_document()
    {
        var path = RepositoryRoot.Combine("src", "Andrea.Curriculum.Linting", "Rules", "Polytope", "reachable-vertex.md");
        Assert.Equal(File.ReadAllText(path), CommandLine.Run("explain", "reachable-vertex", "--format", "markdown").Output);
    }

    [Fact]
    public void All_are_explained_in_every_format()
    {
        foreach (var format in (string[])["text", "markdown", "json"])
        {
            var output = CommandLine.Run("explain", "--all", "--format", format).Output;
            Assert.All(RuleCatalogue.Rules, rule => Assert.Contains(rule.Descriptor.Code, output, StringComparison.Ordinal));
        }

        var schema = File.ReadAllText(RepositoryRoot.Combine("schemas", "explain.schema.json"));
        Assert.Empty(SchemaCheck.Violations(schema, CommandLine.Run("explain", "--all", "--format", "json").Output));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void Prose_fits_the_terminal(int width)
    {
        var lines = new CommandLine { Width = width }.Start("explain", "--all").Output.Split('\n');
        Assert.All(lines.Where(line => !line.StartsWith("    ", StringComparison.Ordinal)), line => Assert.True(line.Length <= Math.Min(width, 88), line));
    }

    [Fact]
    public void A_rule_named_twice_is_explained_once() =>
        Assert.Equal(CommandLine.Run("explain", "AC113").Output, CommandLine.Run("explain", "AC113", "reachable-vertex").Output);

    [Theory]
    [InlineData("did you mean `reachable-vertex`?", "reachable-vertx")]
    [InlineData("did you mean `AC10", "AC10x")]
    [InlineData("no rule is named")]
    [InlineData("name none beside it", "--all", "AC113")]
    public void A_mistake_is_a_usage_error(string complaint, params string[] arguments)
    {
        var run = CommandLine.Run(["explain", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }
}
