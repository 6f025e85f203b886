using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native.Overlays;

/// <summary>The trainer's file that <c>for</c> names, as a run.</summary>
/// <param name="Run">The run that the file alone gives; its <see cref="TrainingRun.Trainer"/> is set.</param>
/// <param name="Problems">What was found in the trainer's file.</param>
internal sealed record OverlaidFile(TrainingRun Run, ImmutableArray<Finding> Problems)
{
    /// <summary>Opens and reads it.</summary>
    /// <param name="binding">The overlay's binding, which is told why it cannot be used.</param>
    /// <param name="section">The overlay's top level; it has the key <c>for</c>.</param>
    /// <param name="options">Opens the file.</param>
    /// <returns>The file; null when it cannot be opened, or is of no known dialect, or has no mixture.</returns>
    public static OverlaidFile? Open(Binding binding, SectionReader section, ReadingOptions options)
    {
        var dialect = DialectOf(binding, section, options);
        if (section.Text(RunKeys.For) is not { } path)
        {
            return null;
        }

        var file = options.TrainerFiles?.Read(binding.File, path.Value) ?? new TrainerFileText(null, "cannot be opened from here");
        if (file.Yaml is not { } yaml)
        {
            Refuse(binding, path, file.Problem!, null);
            return null;
        }

        if (TrainingRunReader.IsBroken(yaml))
        {
            Refuse(binding, path, "is not YAML that can be read", yaml.Problems[0]);
            return null;
        }

        if (NativeHead.IsNative(yaml.Tree))
        {
            Refuse(binding, path, "is a curriculum itself, expected a trainer's own file", null, "to continue a run write `continues`");
            return null;
        }

        if (TrainerFileReader.ReadFile(yaml.Tree, dialect, out var problems) is not { } read)
        {
            Refuse(binding, path, "has no mixture that can be read", problems.IsEmpty ? null : problems[0]);
            return null;
        }

        return new OverlaidFile(TrainerRun.Of(read), [.. yaml.Problems, .. problems]);
    }

    private static Dialect? DialectOf(Binding binding, SectionReader section, ReadingOptions options)
    {
        if (section.Text(RunKeys.Dialect) is not { } written)
        {
            return options.Dialect;
        }

        if (DialectCatalogue.Find(written.Value) is { } dialect)
        {
            return dialect;
        }

        var known = DialectCatalogue.Dialects.Select(each => each.Name).ToList();
        var nearest = binding.Spelling.Nearest(written.Value, known);
        binding.Report(ReadingRules.WrongType, written.Place.Span,
            $"`dialect` is {Shown.Quoted(written.Value)}, expected {string.Join(", ", known.Select(Quotation.Of))}",
            nearest is null ? "leave it out to have it told by the file's content" : $"did you mean `{nearest}`?");
        return options.Dialect;
    }

    private static void Refuse(Binding binding, Located<string> path, string problem, Finding? cause, string? help = null) => binding.Report(new Finding
    {
        Rule = ReadingRules.WrongType,
        Severity = Severity.Error,
        Message = $"{Shown.Quoted(path.Value)}, which this file is laid over, {problem}; nothing of the two is checked",
        Primary = new Label(path.Place, ""),
        Secondary = cause is null ? [] : [new Label(cause.Primary.Place, "here")],
        Notes = cause is null ? [] : [cause.Message],
        Help = help,
    });
}
