using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Linting.Fixes;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Lints one file; several threads may do so at once.</summary>
/// <param name="environment">Surroundings; what is written to its standard error is kept for later.</param>
/// <param name="request">What is asked for.</param>
/// <param name="settings">The settings of every file.</param>
internal sealed class FileLinter(CommandEnvironment environment, LintRequest request, SettingsFiles settings)
{
    /// <summary>Lints a file. What it throws is part of the outcome, so that one bad file never hides the others.</summary>
    public LintOutcome Lint(LintTarget target)
    {
        using var complaints = new StringWriter { NewLine = "\n" };
        var own = environment with { Error = complaints };
        LintOutcome outcome;
        try
        {
            environment.Interruption.ThrowIfCancellationRequested();
            outcome = target.IsFound || (request.OnlyCurricula && target.Path != Inputs.StandardInput) ? LintFound(own, target.Path) : LintNamed(own, target.Path);
        }
#pragma warning disable CA1031 // Thrown again by the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            outcome = new LintOutcome { Exception = exception };
        }

        return outcome with { Complaints = complaints.ToString() };
    }

    private LintOutcome LintNamed(CommandEnvironment own, string path)
    {
        var read = Inputs.ReadBytes(own, path);
        if (read.Bytes is { } bytes)
        {
            var isInput = path == Inputs.StandardInput;
            var name = isInput ? request.InputName ?? path : path;
            return Lint(own, YamlReader.ReadBytes(name, bytes.Span), bytes, isInput);
        }

        Complaint.Write(own, $"{Inputs.NameOf(path)} {read.Problem}");
        return new LintOutcome { Unread = new UnreadFile(path, read.Problem!) { IsNamed = true }, Failed = true };
    }

    private LintOutcome LintFound(CommandEnvironment own, string path)
    {
        // Nobody asked for this file: a pipe or device is not waited for, and empty files and data in JSON are no curricula.
        var isData = path.EndsWith(".json", StringComparison.Ordinal);
        if (own.Files.IsFile(path) && !own.Files.HasContent(path))
        {
            return new LintOutcome { Skipped = !isData };
        }

        var read = own.Files.IsFile(path) ? own.Files.ReadBytes(path) : new FileBytes(null, "is a link that leads to no file");
        if (read.Bytes is not { } bytes)
        {
            return isData ? new LintOutcome() : Warn(own, path, read.Problem!);
        }

        if (isData && bytes.Span.IndexOf("\"curriculum\""u8) < 0 && !DialectCatalogue.MayRead(bytes.Span))
        {
            return new LintOutcome();
        }

        var yaml = YamlReader.ReadBytes(path, bytes.Span);
        return IsCurriculum(yaml, own.Reading) && (!isData || yaml.Tree.HasRoot)
            ? Lint(own, yaml, bytes, isInput: false)
            : new LintOutcome { Skipped = !isData, OtherProgram = isData ? null : TrainingRunReader.OtherProgramOf(yaml.Tree) };
    }

    private LintOutcome Lint(CommandEnvironment own, YamlReading yaml, ReadOnlyMemory<byte> bytes, bool isInput)
    {
        var reading = TrainingRunReader.Read(yaml, own.Reading);
        var ownSettings = settings.Of(own, reading.Source.Path);
        if (ownSettings.IsBroken)
        {
            return new LintOutcome { BrokenSettings = ownSettings.File, Unread = new UnreadFile(reading.Source.Path, $"has settings that cannot be understood, {ownSettings.File}") { IsNamed = true } };
        }

        var inForce = ownSettings.Settings;
        var file = new LintedFile(reading, Lint(own, reading, inForce)) { Settings = inForce, IsInput = isInput };
        return request.Fixing == FixMode.Offer ? new LintOutcome { File = Offer(own, file) } : Fix(own, file, inForce, bytes);
    }

    /// <summary>Leaves only the fixes that would be made: what is offered is a promise.</summary>
    private LintedFile Offer(CommandEnvironment own, LintedFile file)
    {
        if (!request.Options.FindsRepairs)
        {
            return file;
        }

        var quiet = own with { Error = TextWriter.Null };
        var (result, isComplete) = new OfferedFixes(text => Lint(quiet, TrainingRunReader.ReadAgain(text, file.Reading), file.Settings, request.Options with { Timings = null })).Of(file.Reading.Source, file.Result);
        return file with { Result = result, TriedAllFixes = isComplete };
    }

    private LintOutcome Fix(CommandEnvironment own, LintedFile file, LintSettings inForce, ReadOnlyMemory<byte> bytes)
    {
        var source = file.Reading.Source;
        var quiet = own with { Error = TextWriter.Null };
        var fixing = new Fixer(text => Lint(quiet, TrainingRunReader.ReadAgain(text, file.Reading), inForce), request.GreatestSafety).Fix(source, file.Result);
        if (request.Fixing == FixMode.Show)
        {
            return new LintOutcome { File = file with { Fixed = fixing }, Output = UnifiedDiff.Of(fixing.Edits) };
        }

        if (file.IsInput || !fixing.Changes)
        {
            return new LintOutcome { File = Offer(own, After(file, fixing)), Output = file.IsInput ? WholeOf(fixing.Text) : "" };
        }

        if (own.Files.Replace(source.Path, bytes.Span, TextDecoding.EncodeLike(fixing.Text, bytes.Span)) is { } problem)
        {
            Complaint.Write(own, $"{Inputs.NameOf(source.Path)} {problem}");
            return new LintOutcome { File = file, Failed = true };
        }

        return new LintOutcome { File = Offer(own, After(file, fixing)) };
    }

    private static LintedFile After(LintedFile file, FixedText fixing) =>
        fixing.Changes ? file with { Reading = TrainingRunReader.ReadAgain(fixing.Text, file.Reading), Result = fixing.Result, Fixed = fixing } : file with { Fixed = fixing };

    private static string WholeOf(SourceText text) => text.HasByteOrderMark ? "\uFEFF" + text.Content : text.Content;

    private LintResult Lint(CommandEnvironment own, TrainingRunReading reading, LintSettings inForce, LintOptions? options = null)
    {
        var continued = ContinuedRun.Read(own, reading);
        return Linter.Lint(reading, inForce, continued.Reading, (options ?? request.Options) with { ContinuedProblem = continued.Problem });
    }

    private static LintOutcome Warn(CommandEnvironment own, string path, string problem)
    {
        Complaint.Warn(own, $"`{path}` {problem}", "it was not linted");
        return new LintOutcome { Unread = new UnreadFile(path, problem) };
    }

    // A text that is broken beyond its root may well be one; an empty one is not.
    private static bool IsCurriculum(YamlReading yaml, ReadingOptions options) => yaml.Tree.HasRoot
        ? TrainingRunReader.Reads(yaml.Tree, options)
        : !yaml.Problems.IsEmpty;
}
