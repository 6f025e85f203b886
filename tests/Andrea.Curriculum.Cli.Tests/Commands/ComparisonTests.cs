using System.Text.Json;

using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class ComparisonTests
{
    private const string Run = "configs/examples/small-bandit.yaml";

    [Fact]
    public async Task Text_of_policies_on_a_narrow_terminal() =>
        await Verifier.Verify(new CommandLine { Width = 80 }.Start("simulate", Run, "--walks", "6", "--policy", "ucb1,exp3", "--set", "bandit.reward.clip_at_zero=true,false").Output);

    [Fact]
    public void Json_follows_its_schema_and_combines_all_values()
    {
        var output = CommandLine.Run("simulate", Run, "--walks", "3", "--format", "json", "--policy", "ucb1,exp3", "--set", "bandit.phase_steps=[7, 42],[10, 10]").Output;
        using var document = JsonDocument.Parse(output);

        Assert.Empty(SchemaCheck.Violations(File.ReadAllText(RepositoryRoot.Combine("schemas", "comparison.schema.json")), output));
        Assert.Equal(
            ["ucb1 [7, 42]", "ucb1 [10, 10]", "exp3 [7, 42]", "exp3 [10, 10]"],
            document.RootElement.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("changes"))
                .Select(changes => $"{changes.GetProperty("bandit.policy")} {changes.GetProperty("bandit.phase_steps")}"));
    }

    [Fact]
    public void A_cell_that_changes_nothing_differs_by_nothing()
    {
        var output = CommandLine.Run("simulate", Run, "--walks", "4", "--format", "json", "--set", "bandit.exploration=3,3.0").Output;
        using var document = JsonDocument.Parse(output);
        var minus = document.RootElement.GetProperty("cells")[1].GetProperty("regimes")[0].GetProperty("minus_first");

        Assert.NotEmpty(minus.EnumerateObject());
        Assert.All(minus.EnumerateObject(), figure => Assert.Equal((0, 0, 0), (
            figure.Value.GetProperty("mean").GetDouble(), figure.Value.GetProperty("mean_low").GetDouble(), figure.Value.GetProperty("mean_high").GetDouble())));
    }

    [Fact]
    public void One_changed_value_is_a_simulation_of_the_changed_file()
    {
        const string Text = "curriculum: 1\nsteps: 500\nsources: [a, b]\n";
        var changed = CommandLine.WithInput(Text).Start("simulate", "-", "--set", "caps.a=0.25", "--format", "json").Output;
        using var document = JsonDocument.Parse(changed);

        Assert.Equal("0.25", document.RootElement.GetProperty("changes").GetProperty("caps.a").GetString());
        Assert.True(document.RootElement.GetProperty("regimes")[0].GetProperty("sources")[0].GetProperty("expected_share").GetDouble() <= 0.25);
    }

    [Theory]
    [InlineData("bandit.exploration", "--set is a key and its values")]
    [InlineData("bandit.explore=1", "no key `explore` belongs")]
    [InlineData("bandit.exploration=1,,2", "empty or unfinished value")]
    [InlineData("bandit.phase_steps=[7, 42", "empty or unfinished value")]
    [InlineData("bandit.exploration=many", "cannot be understood")]
    public void Changes_that_cannot_be_made_say_why(string set, string reason)
    {
        var run = CommandLine.Run("simulate", Run, "--set", set);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
