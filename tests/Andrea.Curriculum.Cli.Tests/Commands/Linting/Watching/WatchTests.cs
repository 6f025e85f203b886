using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Watching;

public sealed class WatchTests : IDisposable
{
    private const string Clean = "curriculum: 1\nsources: [chat, books]\n";
    private const string Wrong = "curriculum: 1\nsources: [chat, chat]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _interruption = new();
    private IReadOnlyList<WatchedFolder> _watched = [];

    public void Dispose()
    {
        _folder.Dispose();
        _interruption.Dispose();
    }

    [Fact]
    public void A_change_is_linted_once_though_it_comes_in_parts()
    {
        _folder.Write("a.yaml", Clean);

        var run = Watch(["lint", "--watch", "a.yaml"], () => Write("a.yaml", ""), () => Write("a.yaml", Wrong), () => null);

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(1, Count(run.Output, "AC108"));
        Assert.Equal(1, Count(run.Output, "no findings"));
        Assert.Equal([new WatchedFolder(_folder.Path, false)], _watched);
    }

    [Fact]
    public void Files_that_change_nothing_are_passed_over()
    {
        _folder.Write("a.yaml", Wrong);

        var run = Watch(["lint", "--watch", "."], () => Write("notes.txt", "x"), () => Write("model.bin", "x"));

        Assert.Equal(1, Count(run.Output, "AC108"));
        Assert.Equal([new WatchedFolder(_folder.Path, true)], _watched);
    }

    [Theory]
    [InlineData(".andrea.yaml", "ignore: [AC108]\n")]
    [InlineData(".gitignore", "a.yaml\n")]
    public void Settings_are_watched_too(string name, string text)
    {
        _folder.Write("a.yaml", Wrong);
        _folder.Write("b.yaml", Clean);

        var run = Watch(["lint", "--watch", "*.yaml"], () => Write(name, text), () => null);

        Assert.Equal(1, Count(run.Output, "AC108"));
        Assert.Equal(1, Count(run.Output, "no findings"));
    }

    [Fact]
    public void What_the_command_writes_itself_starts_nothing()
    {
        _folder.Write("a.yaml", Wrong);

        var run = Watch(["lint", "--watch", ".", "--output", "json=out.json"], () => _folder.Combine("out.json"));

        Assert.Equal(1, Count(run.Output, "AC108"));
    }

    [Fact]
    public void Broken_settings_wait_to_be_mended()
    {
        _folder.Write("a.yaml", Wrong);
        _folder.Write(".andrea.yaml", "ignore: [\n");

        var run = Watch(["lint", "--watch", "a.yaml"], () => Write(".andrea.yaml", ""), () => null);

        Assert.Contains("cannot be understood", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Count(run.Output, "AC108"));
    }

    [Fact]
    public void Only_a_terminal_sees_when()
    {
        _folder.Write("a.yaml", Wrong);

        Assert.DoesNotContain("──", Watch(["lint", "--watch", "a.yaml"], () => Write("a.yaml", Wrong), () => null).Output, StringComparison.Ordinal);

        using var again = new CancellationTokenSource();
        var shown = new CommandLine
        {
            Folder = _folder.Path,
            Interactive = true,
            Width = 40,
            Clock = new FixedClock(),
            Interruption = again.Token,
            Watch = _ => new ScriptedChanges(again, () => Write("a.yaml", Wrong), () => null),
        }.Start("lint", "--watch", "a.yaml");
        Assert.Contains("\n\n── 14:03:07 " + new string('─', 28) + "\n\n", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--watch cannot watch standard input", "-")]
    [InlineData("--watch does not go with --fix or --diff", "a.yaml", "--fix")]
    [InlineData("--watch does not go with --fix or --diff", "a.yaml", "--diff")]
    [InlineData("`nowhere/a.yaml` cannot be watched: its folder does not exist", "nowhere/a.yaml")]
    public void What_cannot_be_watched_is_refused(string problem, params string[] arguments)
    {
        _folder.Write("a.yaml", Clean);

        var run = Watch(["lint", "--watch", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void The_system_tells_of_changes()
    {
        _folder.Write("deep/a.yaml", Clean);
        using var changes = new DiskChanges([new WatchedFolder(_folder.Path, true)]);

        Assert.Null(changes.Next(TimeSpan.Zero, CancellationToken.None));
        var written = Write("deep/a.yaml", Wrong);
        Assert.Equal(written, changes.Next(TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    private string Write(string name, string text)
    {
        _folder.Write(name, text);
        return _folder.Combine(name);
    }

    private CommandRun Watch(string[] arguments, params Func<string?>[] steps) => new CommandLine
    {
        Folder = _folder.Path,
        Interruption = _interruption.Token,
        Watch = folders =>
        {
            _watched = folders;
            return new ScriptedChanges(_interruption, steps);
        },
    }.Start(arguments);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 14, 3, 7, TimeSpan.Zero);
    }
}
