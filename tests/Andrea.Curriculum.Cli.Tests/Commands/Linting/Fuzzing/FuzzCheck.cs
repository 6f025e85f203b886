using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Fuzzing;

/// <summary>What holds of every input of <c>lint</c> and <c>lint --fix</c>.</summary>
internal sealed class FuzzCheck
{
    private static readonly LintOptions Options = new() { Today = new DateOnly(2026, 11, 23) };

    private readonly FileLinter _offering;
    private readonly FileLinter _fixing;
    private readonly FileLinter _fixingAll;
    private byte[] _input = [];

    public FuzzCheck()
    {
        _offering = Linter(FixMode.Offer, FixSafety.Safe);
        _fixing = Linter(FixMode.Write, FixSafety.Safe);
        _fixingAll = Linter(FixMode.Write, FixSafety.Unsafe);
    }

    /// <summary>Inputs that had a fix to be made.</summary>
    public int Fixed { get; private set; }

    /// <summary>Inputs that are YAML.</summary>
    public int Readable { get; private set; }

    /// <summary>Checks one input.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="turn">Chooses the format, and whether unsafe fixes are made.</param>
    public void Check(byte[] bytes, int turn)
    {
        var before = Lint(_offering, bytes).File!;
        Readable += before.Result.Findings.Any(finding => finding.Rule.Code is "AC001" or "AC007" or "AC010") ? 0 : 1;
        CheckPlaces(before);
        Formats.Check(new LintReport([before], 0, []), turn);
        var all = turn % 2 == 0;
        if (turn % 32 < 2 || before.Result.Findings.Any(finding => finding.Fix is { } fix && (all || fix.Safety == FixSafety.Safe)))
        {
            CheckFixes(all ? _fixingAll : _fixing, before, bytes);
        }
    }

    private void CheckFixes(FileLinter linter, LintedFile before, byte[] bytes)
    {
        var once = Lint(linter, bytes);
        if (once.File!.Fixed is not { Changes: true } changed)
        {
            Assert.Equal(before.Result.Findings.Length, once.File.Result.Findings.Length);
            return;
        }

        Fixed++;
        var written = TextDecoding.EncodeLike(changed.Text, bytes);
        var twice = Lint(linter, written);
        Assert.Equal(once.Output, twice.Output);
        Assert.Equal(changed.Text.HasByteOrderMark, before.Reading.Source.HasByteOrderMark);
        CheckPlaces(twice.File!);
        foreach (var rule in twice.File!.Result.Findings.GroupBy(finding => finding.Rule.Code))
        {
            Assert.True(
                before.Result.Waiting.Contains(rule.Key) || rule.Count() <= before.Result.Findings.Count(finding => finding.Rule.Code == rule.Key),
                $"fixes bring {rule.Key}: {rule.Last().Message}\n{changed.Text.Content}");
        }
    }

    private static void CheckPlaces(LintedFile file)
    {
        foreach (var finding in file.Result.Findings)
        {
            CheckPlace(finding.Primary.Place);
            foreach (var label in finding.Secondary)
            {
                CheckPlace(label.Place);
            }

            Assert.NotEmpty(finding.Message);
        }
    }

    private static void CheckPlace(FileSpan place) =>
        Assert.True(place.Span.Start >= 0 && place.Span.Length >= 0 && place.Span.End <= place.File.Content.Length, $"{place.Span} in {place.File.Content.Length}");

    private LintOutcome Lint(FileLinter linter, byte[] bytes)
    {
        _input = bytes;
        var outcome = linter.Lint(new LintTarget("-", IsFound: false));
        Assert.True(outcome.Exception is null, outcome.Exception?.ToString());
        Assert.NotNull(outcome.File);
        return outcome;
    }

    private FileLinter Linter(FixMode mode, FixSafety safety)
    {
        var request = new LintRequest { Fixing = mode, GreatestSafety = safety, Options = Options };
        var environment = new CommandEnvironment
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            OpenInput = () => new MemoryStream(_input),
            Files = new DiskFiles(RepositoryRoot.Combine("configs", "andrea-120m")),
            OutputTerminal = Terminal.None,
            ErrorTerminal = Terminal.None,
            Clock = TimeProvider.System,
            Interruption = CancellationToken.None,
        };
        return new FileLinter(environment, request, new SettingsFiles(null, []));
    }
}
