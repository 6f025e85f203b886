namespace Andrea.Curriculum.Cli.Tests.Commands.Trainers;

public sealed class LevanterTests
{
    private const string Folder = "tests/Andrea.Curriculum.Configuration.Tests/Dialects/Levanter";

    [Theory]
    [InlineData("three-stages")]
    [InlineData("mixture")]
    [InlineData("refused")]
    public async Task Findings_of(string file) =>
        await Verifier.Verify(new CommandLine { Width = 100 }.Start("lint", $"{Folder}/{file}.yaml").Output).UseParameters(file);

    [Fact]
    public async Task Stages_of_three() => await Verifier.Verify(new CommandLine { Width = 100 }.Start("solve", $"{Folder}/three-stages.yaml").Output);
}
