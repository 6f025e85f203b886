using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Output.Linting.Formats;

/// <summary>Files with names, and names in files, that mean something to every format; with findings of each kind.</summary>
internal sealed class HostileFindings : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HostileFindings()
    {
        _folder.Write("odd %2C, [漢字]: name.yaml", """
            curriculum: 1
            steps: 100
            sources: [{name: "a::b%0A,c"}, {name: "new\nline ]]> <b>&\"'"}, {name: "\e[31m漢字🙂\u202E"}, {name: "[x](http://example.org)"}]
            floors: {"a::b%0A,c": 0.3, "new\nline ]]> <b>&\"'": 0.2, "\e[31m漢字🙂\u202E": 0.3}
            caps: {"a::b%0A,c": 0.1, "\e[31m漢字🙂\u202e": 0.1, "new\nline ]]> <b>&\"'": 0.1}
            """.ReplaceLineEndings("\n"));
        _folder.Write("link.yaml", "curriculum: 1\nsteps: 10\nsources: [{name: \"[x](http://example.org)\"}, {name: b}]\ncaps: {\"[x](http://example.org\": 1}\n");
        _folder.Write("sub/clean.yaml", "curriculum: 1\nsteps: 10\nsources: [{name: a}, {name: b}]\n");
        _folder.Write("sub/undecided.yaml", "curriculum: 1\nsteps: 10\nsources: [{name: a}, {name: b}]\n" + BeyondLimits.Bounds);
        _folder.Write("sub/warned.yaml", "curriculum: 1\nsteps: 1000\nsources: [{name: a}, {name: b}]\nbandit: {policy: ucb1, random_phases: 0}\n");
        _folder.Write("sub/silenced.yaml", "curriculum: 1\nsteps: 1000\nsources: [{name: a}, {name: b}]\n# andrea: ignore[AC403] tried [x](y) first\noptimizer: {weight_decay: 0}\n");
        File.CreateSymbolicLink(_folder.Combine("sub", "z.yaml"), "nothing.yaml");
    }

    public string Folder => _folder.Path;

    /// <summary>Lints all of them.</summary>
    public CommandRun Lint(params string[] options) => new CommandLine { Folder = _folder.Path }.Start(["lint", ".", .. options]);

    public void Dispose() => _folder.Dispose();
}
