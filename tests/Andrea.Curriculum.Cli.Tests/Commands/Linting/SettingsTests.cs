using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class SettingsTests : IDisposable
{
    private const string Run = "curriculum: 1\nsources: [chat, books]\nsteps: 1e5\nstepps: 10\n";

    private readonly TemporaryFolder _folder = new();

    public SettingsTests() => _folder.Write("run.yaml", Run);

    private CommandLine Line => new() { Folder = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "", "", "AC006 AC003")]
    [InlineData("ignore: [AC003]", "", "", "AC006")]
    [InlineData("ignore: [AC003]", "", "--select=AC003", "AC003")]
    [InlineData("", "AC006", "", "AC003")]
    [InlineData("", "AC006", "--select=AC006,AC003", "AC006 AC003")]
    [InlineData("", "", "--ignore=unknown-key,AC006", "")]
    [InlineData("overrides: [{files: run.yaml, ignore: AC003, reason: x}]", "", "", "AC006")]
    public void The_command_line_stands_over_variables_and_these_over_files(string file, string variable, string option, string expected)
    {
        _folder.Write(".andrea.yaml", file);
        var line = Line with { Variables = new() { ["ANDREA_IGNORE"] = variable } };

        var run = line.Start(["lint", "run.yaml", "--format", "concise", .. option.Length > 0 ? [option] : Array.Empty<string>()]);

        var codes = run.Output.Split('\n').Where(text => text.StartsWith("run.yaml:", StringComparison.Ordinal)).Select(text => text.Split('[')[1].Split(']')[0]);
        Assert.Equal(expected, string.Join(' ', codes));
    }

    [Theory]
    [InlineData("--threshold=camping_share=90", "camping_share` is 90")]
    [InlineData("--threshold=campign_share=0.9", "did you mean `camping_share`?")]
    [InlineData("--threshold=x", "is not name=value")]
    public void Thresholds_are_checked(string option, string words) =>
        Assert.Contains(words, Line.Start("lint", "run.yaml", option).Error, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_that_settings_extend_is_an_error_with_its_place()
    {
        _folder.Write(".andrea.yaml", "extends: base.yaml\n");

        var run = Line.Start("lint", "run.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(".andrea.yaml:1:10", run.Error, StringComparison.Ordinal);
    }
}
