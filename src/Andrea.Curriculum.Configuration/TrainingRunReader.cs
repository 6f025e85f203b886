using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration;

/// <summary>Reads a training run: text, YAML, model, regimes.</summary>
public static class TrainingRunReader
{
    /// <summary>Reads a file. Never throws for what a user wrote: every mistake is a finding with a place, all of them in one pass.</summary>
    /// <param name="source">The file.</param>
    public static TrainingRunReading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(YamlReader.Read(source));
    }

    /// <summary>Reads a file whose text is read already.</summary>
    /// <param name="yaml">The text as YAML.</param>
    public static TrainingRunReading Read(YamlReading yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);

        // What a broken text says before its first mistake would give findings about what it says behind it.
        if (yaml.Problems.Any(problem => problem.Rule.Code is "AC001" or "AC007" or "AC010"))
        {
            return new TrainingRunReading(yaml.Tree.Source, yaml.Tree, null, yaml.Problems);
        }

        var run = RunBinder.Bind(yaml.Tree, out var problems);
        var plan = run is null ? null : RegimePlanner.Plan(run);
        return new TrainingRunReading(yaml.Tree.Source, yaml.Tree, plan, FindingLimit.Cut(yaml.Tree.Source,
        [
            .. yaml.Problems.Concat(problems).Concat(plan?.Problems ?? [])
                .OrderBy(problem => problem.Primary.Place.Span.Start).ThenBy(problem => problem.Rule.Code, StringComparer.Ordinal),
        ]));
    }
}
