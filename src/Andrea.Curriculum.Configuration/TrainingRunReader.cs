using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration;

/// <summary>Reads a training run: text, YAML, model, regimes.</summary>
public static class TrainingRunReader
{
    /// <summary>Reads a file. Never throws for what a user wrote: every mistake is a finding with a place, all of them in one pass.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">How to read it; <see cref="ReadingOptions.Default"/> when null.</param>
    public static TrainingRunReading Read(SourceText source, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(YamlReader.Read(source), options);
    }

    /// <summary>Reads a file whose text is read already.</summary>
    /// <param name="yaml">The text as YAML.</param>
    /// <param name="options">How to read it; <see cref="ReadingOptions.Default"/> when null.</param>
    public static TrainingRunReading Read(YamlReading yaml, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        options ??= ReadingOptions.Default;

        // What a broken text says before its first mistake would give findings about what it says behind it.
        if (IsBroken(yaml))
        {
            return Reading(yaml, options, null, []);
        }

        var run = NativeHead.IsNative(yaml.Tree)
            ? RunBinder.Bind(yaml.Tree, options, out var problems)
            : TrainerFileReader.Read(yaml.Tree, options, out problems);
        return Reading(yaml, options, run is null ? null : RegimePlanner.Plan(run), problems);
    }

    /// <summary>Reads another text of the file that a run came from, such as one with a repair; the trainer's file that it is laid over is not opened again.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    public static TrainingRunReading ReadAgain(SourceText source, TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Read(source, run.Trainer is { } trainer ? new ReadingOptions { Dialect = trainer.Dialect, TrainerFiles = new SameTrainerFile(trainer.Tree) } : null);
    }

    /// <summary>Reads another text of the file, such as one with fixes, in the same way as before.</summary>
    /// <param name="source">The text.</param>
    /// <param name="reading">What reading the file gave before.</param>
    public static TrainingRunReading ReadAgain(SourceText source, TrainingRunReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Read(source, reading.Options);
    }

    /// <summary>True for a native file, and for a trainer's own that its content alone tells; a shape that other programs share is none.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="options">The dialect to look for; null for each.</param>
    public static bool Reads(YamlTree tree, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return NativeHead.IsNative(tree) || (options?.Dialect is { } dialect
            ? tree.HasRoot && tree.Root.Kind == YamlKind.Mapping && dialect.Match(tree.Root) > DialectMatch.WithoutMixture
            : Detection.Of(tree).Match == DialectMatch.Certain);
    }

    /// <summary>The program whose config a file is and that is not read; null when none is known, or the file is read.</summary>
    /// <param name="tree">The file.</param>
    public static string? OtherProgramOf(YamlTree tree) => Detection.Of(tree).OtherProgram;

    /// <summary>True when the text is broken to a degree that nothing of it is bound.</summary>
    internal static bool IsBroken(YamlReading yaml) => yaml.Problems.Any(problem => problem.Rule.Code is "AC001" or "AC007" or "AC010" && FindingLimit.IsError(problem));

    private static TrainingRunReading Reading(YamlReading yaml, ReadingOptions options, RegimePlan? plan, ImmutableArray<Finding> problems) =>
        new(yaml.Tree.Source, yaml.Tree, plan, FindingLimit.Cut(yaml.Tree.Source,
        [
            .. yaml.Problems.Concat(problems).Concat(plan?.Problems ?? [])
                .OrderBy(problem => problem.Primary.Place.File == yaml.Tree.Source ? 0 : 1)
                .ThenBy(problem => problem.Primary.Place.Span.Start).ThenBy(problem => problem.Rule.Code, StringComparer.Ordinal),
        ]))
        {
            Options = options,
        };
}
