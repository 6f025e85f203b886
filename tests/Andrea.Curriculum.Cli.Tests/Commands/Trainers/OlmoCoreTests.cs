namespace Andrea.Curriculum.Cli.Tests.Commands.Trainers;

public sealed class OlmoCoreTests
{
    private const string Folder = "tests/Andrea.Curriculum.Configuration.Tests/Dialects/OlmoCore";

    [Theory]
    [InlineData("refused")]
    [InlineData("defects")]
    public async Task Findings_of(string file) =>
        await Verifier.Verify(new CommandLine { Width = 100 }.Start("lint", $"{Folder}/{file}.yaml").Output).UseParameters(file);

    [Fact]
    public async Task Draw_of_a_list_alone() => await Verifier.Verify(new CommandLine { Width = 100 }.Start("solve", $"{Folder}/list.yaml").Output);
}
