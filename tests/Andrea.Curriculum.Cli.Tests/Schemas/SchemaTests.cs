using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Cli.Tests.Configs;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Schemas;

public sealed class SchemaTests
{
    private const string Head = "curriculum: 1\nsources: [{name: a}, {name: b}, {name: c}]\n";

    public static TheoryData<string> Configs => [.. ConfigFiles.Valid, .. ConfigFiles.Invalid];

    [Theory]
    [MemberData(nameof(Configs))]
    public void What_lint_writes_follows_its_schema(string path) =>
        AssertFollows("lint", CommandLine.Run("lint", path, "--format", "json").Output);

    [Theory]
    [MemberData(nameof(Configs))]
    public void What_solve_writes_follows_its_schema(string path)
    {
        var run = CommandLine.Run("solve", path, "--format", "json");
        Assert.Equal(run.ExitCode == 2, run.Output.Length == 0);
        if (run.ExitCode != 2)
        {
            AssertFollows("solve", run.Output);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("floors: {a: 1}")]
    [InlineData("caps: {a: 1/3, b: 1/3, c: 1/3}")]
    [InlineData("floors: {a: 0.6, b: 0.5}")]
    [InlineData("constraints: [\"a <= b\"]")]
    [InlineData("constraints: [\"a + b + c <= 0.5\"]")]
    [InlineData("bounds: raw\nconstraints: [\"a <= b\"]")]
    [InlineData("bandit: {policy: static}\nmix: {a: 0.5, b: 0.4}")]
    [InlineData("regimes: [{name: p, from_step: 10, exclude: [a]}]")]
    public void Every_kind_of_regime_follows_the_schema(string rest)
    {
        var line = CommandLine.WithInput(Head + rest);
        AssertFollows("solve", line.Start("solve", "-", "--format", "json", "--expect", "feasible").Output);
        AssertFollows("lint", line.Start("lint", "-", "--format", "json").Output);
    }

    [Fact]
    public void A_document_that_lacks_a_member_is_seen()
    {
        var document = CommandLine.Run("lint", "configs/examples/triangle.yaml", "--format", "json").Output;
        var broken = document.Replace("\"warnings\"", "\"warning\"", StringComparison.Ordinal);
        Assert.Equal(2, SchemaCheck.Violations(SchemaOf("lint"), broken).Count);
    }

    private static void AssertFollows(string schema, string document) => Assert.Empty(SchemaCheck.Violations(SchemaOf(schema), document));

    private static string SchemaOf(string name) => File.ReadAllText(RepositoryRoot.Combine("schemas", name + ".schema.json"));
}
