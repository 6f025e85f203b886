using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>Reads a file that is not native: as that of a trainer whose dialect is known, or it says why not.</summary>
internal static class TrainerFileReader
{
    /// <summary>Reads a file as a run of its own.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="options">Its dialect, when that is not to be detected.</param>
    /// <param name="problems">Everything that was found, in the order of the text.</param>
    /// <returns>The run; null when the file is of no known dialect or has no mixture that could be read.</returns>
    public static TrainingRun? Read(YamlTree tree, ReadingOptions options, out ImmutableArray<Finding> problems) =>
        ReadFile(tree, options.Dialect, out problems) is { } file ? TrainerRun.Of(file) : null;

    /// <summary>Reads a file in its own terms.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="forced">Its dialect; null to detect it.</param>
    /// <param name="problems">Everything that was found, in the order of the text.</param>
    public static TrainerFile? ReadFile(YamlTree tree, Dialect? forced, out ImmutableArray<Finding> problems)
    {
        if (tree.HasRoot && tree.Root.Kind == YamlKind.Mapping)
        {
            var detection = forced is null ? Detection.Of(tree) : new Detection(DialectMatch.Certain, forced, null);
            if (detection is { Match: > DialectMatch.WithoutMixture, Dialect: { } dialect })
            {
                return DialectReader.Read(dialect, tree, out problems);
            }

            var place = NativeHead.FirstKey(tree.Root);
            if (detection is { Dialect: { } lacking })
            {
                problems = [Unread(tree, place, Severity.Info, $"this is {("aeiouAEIOU".Contains(lacking.Trainer[0], StringComparison.Ordinal) ? "an" : "a")} {lacking.Trainer} config with {lacking.Lacking}: there is no mixture to look at")];
                return null;
            }

            if (detection.OtherProgram is { } program)
            {
                problems = [Unread(tree, place, Severity.Error, $"this is a config of {program}, which is not read yet; nothing of it is checked")];
                return null;
            }
        }

        var binding = new Binding(tree.Source);
        NativeHead.ReportStranger(binding, tree);
        problems = binding.Problems();
        return null;
    }

    private static Finding Unread(YamlTree tree, TextSpan place, Severity severity, string message) => new()
    {
        Rule = ReadingRules.MissingKey,
        Severity = severity,
        Message = message,
        Primary = new Label(new FileSpan(tree.Source, place), ""),
    };
}
