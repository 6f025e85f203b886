using System.Text.Json.Nodes;

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
    [InlineData("--threshold=camping_share=90", "camping_share` is `90`")]
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
        Assert.Contains(".andrea.yaml:1:10", run.Output, StringComparison.Ordinal);
        Assert.Contains("`.andrea.yaml` cannot be understood", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concise")]
    [InlineData("json")]
    public void Settings_that_cannot_be_understood_hide_no_files_of_other_folders(string format)
    {
        _folder.Write("broken/.andrea.yaml", "camping_share: much\nignor: [AC003]\n");
        _folder.Write("broken/run.yaml", Run);
        _folder.Write("fine/run.yaml", Run);

        var run = Line.Start("lint", ".", "--format", format);

        Assert.Equal(2, run.ExitCode);
        foreach (var (code, path, isThere) in new[]
        {
            ("AC004", "broken/.andrea.yaml", true), ("AC003", "broken/.andrea.yaml", true), ("AC003", "./fine/run.yaml", true), ("AC003", "./broken/run.yaml", false),
        })
        {
            Assert.Equal(isThere, CodesOf(run, format, path).Contains(code));
        }

        Assert.Contains("`broken/.andrea.yaml` cannot be understood", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_a_patch_had_to_go_without_are_shown_beside_it()
    {
        _folder.Write("broken/.andrea.yaml", "camping_share: much\n");
        _folder.Write("broken/run.yaml", Run);

        var run = Line.Start("lint", ".", "--diff");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("+++ ./run.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("broken/.andrea.yaml:1:16", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{files: run.yaml, ignore: [AC003, AC006], reason: x}]", "")]
    [InlineData("[{files: run.yaml, ignore: [AC003, AC101], reason: x}]", "AC901 1:39 AC101")]
    [InlineData("[{files: run.yaml, severity: {AC101: off, AC003: error}, reason: x}]", "AC901 1:41 AC101")]
    [InlineData("[{files: run.yaml, severity: {AC101: info}}]", "")]
    [InlineData("[{files: run.yaml, ignore: AC802, reason: only replay finds it}]", "")]
    [InlineData("[{files: 'old/', ignore: [AC003], reason: x}]", "AC901 1:21 no curriculum fits")]
    [InlineData("[{files: run.yaml, ignore: [AC003], reason: x, until: 2026-11-23}]", "AC903 1:66 2026-11-23")]
    [InlineData("[{files: run.yaml, ignore: [AC003], reason: x, until: 2026-11-24}]", "")]
    [InlineData("[{files: run.yaml, ignore: [AC003], reason: x, until: tomorrow}]", "AC004 1:66 no date")]
    [InlineData("[{files: run.yaml, ignore: [AC9999], reason: x}]", "AC904 1:40 there is no rule")]
    public void Overrides_that_do_nothing_are_found_where_a_whole_folder_is_linted(string overrides, string expected)
    {
        _folder.Write(".andrea.yaml", $"overrides: {overrides}\n");

        var whole = SettingsLinesOf(".");

        Assert.Equal(expected.Length > 0, whole.Length > 0);
        if (expected.Split(' ', 3) is [var code, var place, var words])
        {
            var line = Assert.Single(whole);
            Assert.StartsWith($".andrea.yaml:{place}: ", line, StringComparison.Ordinal);
            Assert.Contains($"[{code}]", line, StringComparison.Ordinal);
            Assert.Contains(words, line, StringComparison.Ordinal);
        }

        // Other files may be what an entry is for.
        Assert.Equal(whole.Where(line => !line.Contains("[AC901]", StringComparison.Ordinal)), SettingsLinesOf("run.yaml"));
    }

    [Fact]
    public void An_expired_override_silences_nothing()
    {
        _folder.Write(".andrea.yaml", "overrides: [{files: run.yaml, ignore: [AC003], reason: x, until: 2020-01-31}]\n");
        Assert.Contains("unknown-key", Line.Start("lint", "run.yaml").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ignore: [AC904]", "")]
    [InlineData("severity: {AC904: error}", "error[AC904]")]
    public void Settings_say_how_severe_their_own_hygiene_is(string text, string expected)
    {
        _folder.Write(".andrea.yaml", $"{text}\noverrides: [{{files: run.yaml, ignore: [AC9999], reason: x}}]\n");

        var run = Line.Start("lint", "run.yaml", "--format", "concise");

        Assert.Equal(expected.Length > 0, run.Output.Contains(".andrea.yaml", StringComparison.Ordinal));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0 ? 1 : 0, run.ExitCode);
    }

    private string[] SettingsLinesOf(string path)
    {
        var line = Line with { Clock = new FixedClock(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)) };
        return [.. line.Start("lint", path, "--format", "concise").Output.Split('\n').Where(text => text.StartsWith(".andrea.yaml", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> CodesOf(CommandRun run, string format, string path) => format == "json"
        ? JsonNode.Parse(run.Output)!["files"]!.AsArray().Where(file => file!["path"]!.GetValue<string>() == path)
            .SelectMany(file => file!["findings"]!.AsArray()).Select(finding => finding!["code"]!.GetValue<string>())
        : run.Output.Split('\n').Where(text => text.StartsWith(path + ":", StringComparison.Ordinal)).Select(text => text.Split('[')[1].Split(']')[0]);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
