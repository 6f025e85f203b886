using System.CommandLine;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea lint</c>: what is wrong with curricula.</summary>
internal static class LintCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Curricula, or folders whose .yaml and .yml files with a key 'curriculum' are linted; - reads standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "Least severity that makes the exit code 1: error, warning, info or never",
            HelpName = "severity",
            DefaultValueFactory = _ => "error",
        };
        Choice.Restrict(failOn, FailOn.Words);
        var config = new Option<string?>("--config") { Description = "Settings to use instead of the nearest .andrea.yaml", HelpName = "file" };
        var command = new Command("lint", "Find what is wrong with curricula before they are trained") { paths, failOn, config };
        var output = new OutputOptions(command);
        command.SetAction(parsed =>
        {
            var applied = output.Apply(parsed, environment);
            var files = Lint(applied, parsed.GetRequiredValue(paths), parsed.GetValue(config), out var skipped);
            Write(applied, new LintReport(files, skipped), output.FormatOf(parsed));
            return (int)(FailOn.Of(parsed.GetValue(failOn)) is { } threshold && files.Any(file => file.Result.Reaches(threshold))
                ? ExitCode.Findings
                : ExitCode.Clean);
        });
        return command;
    }

    private static List<LintedFile> Lint(CommandEnvironment environment, string[] paths, string? config, out int skipped)
    {
        var settings = new SettingsFiles(environment, config);
        var files = new List<LintedFile>();
        skipped = 0;
        foreach (var (path, isFound) in LintPaths.Expand(environment, paths))
        {
            environment.Interruption.ThrowIfCancellationRequested();
            var yaml = YamlReader.Read(Inputs.Read(environment, path));
            if (isFound && !IsCurriculum(yaml.Tree))
            {
                skipped++;
                continue;
            }

            var reading = TrainingRunReader.Read(yaml);
            files.Add(new LintedFile(reading, Linter.Lint(reading, settings.For(path), ContinuedRun.Read(environment, reading))));
        }

        return files.Count > 0 ? files : throw new UsageException("none of the YAML files is a curriculum", "a curriculum has the key 'curriculum: 1'");
    }

    // A text that is broken beyond its root may well be one.
    private static bool IsCurriculum(YamlTree tree) =>
        !tree.HasRoot || (tree.Root.Kind == YamlKind.Mapping && tree.Root.Find("curriculum") is not null);

    private static void Write(CommandEnvironment environment, LintReport report, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            environment.Output.Write(LintJson.Of(report));
            return;
        }

        var paper = new Paper(environment.OutputTerminal.Color);
        new LintText(paper, environment.OutputTerminal.Width).Write(report);
        environment.Output.Write(paper.ToString());
    }
}
