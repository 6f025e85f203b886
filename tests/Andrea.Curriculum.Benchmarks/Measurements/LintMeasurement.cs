using System.Globalization;

using Andrea.Curriculum.Benchmarks.Instances;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Linting.Settings;

using YamlDotNet.Core;

namespace Andrea.Curriculum.Benchmarks.Measurements;

/// <summary>Linting one text, beside what YamlDotNet takes for its events alone, in time of the processor, by turns.</summary>
internal static class LintMeasurement
{
    private const int Rounds = 5;

    public static Figures Of(int megabytes, bool suppressions)
    {
        var text = GeneratedCurricula.Large(megabytes, suppressions);
        var (lint, tree, events) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        var findings = 0;
        for (var round = 0; round < Rounds; round++)
        {
            events = Least(events, () => ReadEvents(text));
            tree = Least(tree, () => YamlReader.Read(new SourceText("large.yaml", text)));
            lint = Least(lint, () => findings = Linter.Lint(TrainingRunReader.Read(new SourceText("large.yaml", text)), LintSettings.Default).Findings.Length);
        }

        return new Figures(
        [
            ("measure", "lint"),
            ("megabytes", megabytes.ToString(CultureInfo.InvariantCulture)),
            ("seconds", Text(lint.TotalSeconds)),
            ("tree", Text(tree.TotalSeconds)),
            ("events", Text(events.TotalSeconds)),
            ("ratio", Text(lint / events)),
            ("findings", findings.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    private static TimeSpan Least(TimeSpan best, Action action)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        action();
        var taken = Environment.CpuUsage.TotalTime - before;
        return taken < best ? taken : best;
    }

    private static void ReadEvents(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
