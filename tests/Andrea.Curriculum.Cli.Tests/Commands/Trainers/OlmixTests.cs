namespace Andrea.Curriculum.Cli.Tests.Commands.Trainers;

public sealed class OlmixTests
{
    private const string Folder = "tests/Andrea.Curriculum.Configuration.Tests/Dialects/Olmix";

    [Theory]
    [InlineData("starved")]
    [InlineData("defects")]
    [InlineData("launch-defects")]
    public async Task Findings_of(string file) =>
        await Verifier.Verify(new CommandLine { Width = 100 }.Start("lint", $"{Folder}/{file}.yaml").Output).UseParameters(file);

    [Theory]
    [InlineData("generate")]
    [InlineData("reuse")]
    [InlineData("fit")]
    [InlineData("launch")]
    public void A_sound_file_is_clean(string file) =>
        Assert.Equal("no findings in 1 file\n", new CommandLine().Start("lint", $"{Folder}/{file}.yaml").Output);

    [Theory]
    [InlineData("generate")]
    [InlineData("reuse")]
    [InlineData("fit")]
    [InlineData("launch")]
    [InlineData("starved")]
    public async Task Reach_of(string file) =>
        await Verifier.Verify(new CommandLine { Width = 100 }.Start("solve", $"{Folder}/{file}.yaml").Output).UseParameters(file);
}
