using System.Text;

using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class FixTests : IDisposable
{
    private const string Broken = "curriculum: 1\nsources: [chat, books]\nstepps: 10 # ten\n";
    private const string Mended = "curriculum: 1\nsources: [chat, books]\nsteps: 10 # ten\n";

    private readonly TemporaryFolder _folder = new();

    private CommandLine Line => new() { Folder = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fixes_are_written_into_the_file()
    {
        _folder.Write("run.yaml", Broken);

        var run = Line.Start("lint", "run.yaml", "--fix");

        Assert.Equal("no findings in 1 file\n1 fix made in 1 file\n", run.Output);
        Assert.Equal(Mended, File.ReadAllText(_folder.Combine("run.yaml")));
        Assert.Equal(["run.yaml"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Encoding_permissions_and_links_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherExecute;
        var encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        var windows = Broken.ReplaceLineEndings("\r\n");
        File.WriteAllText(_folder.Combine("target.yaml"), windows, encoding);
        File.SetUnixFileMode(_folder.Combine("target.yaml"), Mode);
        File.CreateSymbolicLink(_folder.Combine("run.yaml"), "target.yaml");

        Line.Start("lint", "run.yaml", "--fix");

        byte[] expected = [.. encoding.GetPreamble(), .. encoding.GetBytes(Mended.ReplaceLineEndings("\r\n"))];
        Assert.Equal(expected, File.ReadAllBytes(_folder.Combine("target.yaml")));
        Assert.Equal(Mode, File.GetUnixFileMode(_folder.Combine("target.yaml")));
        Assert.Equal("target.yaml", new FileInfo(_folder.Combine("run.yaml")).LinkTarget);
    }

    [Fact]
    public void A_file_without_fixes_is_not_touched()
    {
        _folder.Write("run.yaml", Mended);
        var before = File.GetLastWriteTimeUtc(_folder.Combine("run.yaml"));

        Assert.Equal("no findings in 1 file\n0 fixes made in 0 files\n", Line.Start("lint", "run.yaml", "--fix").Output);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folder.Combine("run.yaml")));
    }

    [Fact]
    public void Standard_input_is_written_with_its_fixes()
    {
        var run = CommandLine.WithInput(Broken).Start("lint", "-", "--fix");

        Assert.Equal(Mended, run.Output);
        Assert.Equal("no findings in 1 file\n1 fix made in 1 file\n", run.Error);
    }

    [Fact]
    public void A_patch_is_shown_and_nothing_written()
    {
        _folder.Write("run.yaml", Broken);

        var run = Line.Start("lint", "run.yaml", "--diff");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "--- run.yaml\n+++ run.yaml\n@@ -1,3 +1,3 @@\n curriculum: 1\n sources: [chat, books]\n-stepps: 10 # ten\n+steps: 10 # ten\n", run.Output);
        Assert.Equal("1 fix to be made in 1 file\n", run.Error);
        Assert.Equal(Broken, File.ReadAllText(_folder.Combine("run.yaml")));
    }

    [Fact]
    public void A_patch_of_nothing_succeeds()
    {
        _folder.Write("run.yaml", "curriculum: 1\nsources: [chat, books]\nfloors: {chat: 0.9, books: 0.2}\n");

        Assert.Equal(new CommandRun(0, "", "0 fixes to be made in 0 files\n"), Line.Start("lint", "run.yaml", "--diff"));
    }

    [Fact]
    public void Findings_are_marked_as_far_as_their_fixes_would_be_made()
    {
        _folder.Write("run.yaml", "curriculum: 1\nsources: [chat, books, web]\nfloors: {chat: 0.5, chta: 0.2}\ncaps: {books: 0.6}\nstepps: 10\n");

        var output = Line.Start("lint", "run.yaml").Output;

        Assert.Contains("unknown-key [*]: ", output, StringComparison.Ordinal);
        Assert.Contains("unknown-source: ", output, StringComparison.Ordinal);
        Assert.EndsWith("[*] 1 can be fixed with --fix\n", output, StringComparison.Ordinal);
        Assert.Contains("1 fix made in 1 file", Line.Start("lint", "run.yaml", "--fix").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[*]", Line.Start("lint", "run.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_fixes_are_made_only_when_asked_for()
    {
        _folder.Write("run.yaml", "curriculum: 1\nsources: [a, b, c]\nfloors: {a: 0.5}\ncaps: {b: 0.6}\n");

        Assert.EndsWith("1 can be fixed with --fix --unsafe-fixes\n", Line.Start("lint", "run.yaml").Output, StringComparison.Ordinal);
        Assert.Contains("0 fixes made", Line.Start("lint", "run.yaml", "--fix").Output, StringComparison.Ordinal);
        Assert.Contains("1 fix made", Line.Start("lint", "run.yaml", "--fix", "--unsafe-fixes").Output, StringComparison.Ordinal);
        Assert.Equal(2, Line.Start("lint", "run.yaml", "--unsafe-fixes").ExitCode);
    }

    [Fact]
    public void What_is_not_fixed_is_said()
    {
        _folder.Write("run.yaml", "curriculum: 1\nsources: [chat, books]\nfloors: {chat: 0.1, chta: 0.2}\n");

        var run = Line.Start("lint", "run.yaml", "--fix");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(
            "not fixed: AC107 at run.yaml:3, which would bring AC002: the key `chat` is written twice; YAML readers silently keep the last value\n",
            run.Output, StringComparison.Ordinal);
    }
}
