using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class StandardInputTests : IDisposable
{
    private const string Run = "curriculum: 1\nsources: [a, b]\nstepps: 3\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandLine Line(string text) => CommandLine.WithInput(text) with { Folder = _folder.Path };

    [Fact]
    public void It_goes_by_the_name_that_is_given()
    {
        var run = Line(Run).Start("lint", "-", "--stdin-filename", "sub/run.yaml", "--format", "concise");

        Assert.StartsWith("sub/run.yaml:3:1: warning[AC003]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".andrea.yaml", "overrides: [{files: sub/, ignore: AC003, reason: x}]")]
    [InlineData("sub/.andrea.yaml", "ignore: AC003")]
    public void Settings_follow_the_name(string file, string settings)
    {
        _folder.Write(file, settings);

        Assert.Equal("no findings in 1 file\n", Line(Run).Start("lint", "-", "--stdin-filename", "sub/run.yaml").Output);
        Assert.Contains("AC003", Line(Run).Start("lint", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fixed_text_still_goes_to_standard_output()
    {
        var run = Line(Run).Start("lint", "-", "--stdin-filename", "run.yaml", "--fix");

        Assert.Equal("curriculum: 1\nsources: [a, b]\nsteps: 3\n", run.Output);
        Assert.False(File.Exists(_folder.Combine("run.yaml")));
    }

    [Fact]
    public void What_it_continues_is_looked_for_beside_the_name()
    {
        _folder.Write("sub/before.yaml", "curriculum: 1\nsources: [a, b]\n");

        var run = Line("curriculum: 1\nsources: [a, b]\nsteps: 10\nresume_step: 5\ncontinues: before.yaml\n").Start("lint", "-", "--stdin-filename", "sub/run.yaml");

        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_name_without_standard_input_is_refused() =>
        Assert.Contains("--stdin-filename goes with -", Line(Run).Start("lint", "run.yaml", "--stdin-filename", "x").Error, StringComparison.Ordinal);
}
