using System.CommandLine;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Commands.Linting.Baselining;
using Andrea.Curriculum.Cli.Commands.Linting.Watching;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea lint</c>: what is wrong with curricula.</summary>
internal static class LintCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Curricula; folders or patterns such as 'runs/**/*.yaml', whose .yaml, .yml and .json files with a key `curriculum` are linted "
                + "unless .gitignore or .ignore leaves them out; - reads standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        UnknownOptions.Refuse(paths, environment);
        var failOn = FailOn.Option(environment.Variable("ANDREA_FAIL_ON"));
        var config = new Option<string?>("--config") { Description = "Settings to use instead of the nearest .andrea.yaml", HelpName = "file" };
        var noIgnores = new Option<bool>("--no-ignores") { Description = "Show also what comments such as `# andrea: ignore[AC113] reason` silence" };
        var onlyCurricula = new Option<bool>("--only-curricula")
        {
            Description = "Leave out named files without a key `curriculum` too; when none is left that is fine (for hooks, which name every file)",
        };
        var command = new Command("lint", "Find what is wrong with curricula before they are trained") { paths, failOn, config, noIgnores, onlyCurricula };
        var showConfig = ShowConfig.Option();
        command.Options.Add(showConfig);
        var timings = new Option<bool>("--timings") { Description = "Write to standard error how long each rule takes" };
        command.Options.Add(timings);
        var watch = new WatchOption(command);
        var inputs = new InputOptions(command, paths);
        var rules = new SettingOptions(command);
        var fixes = new FixOptions(command);
        var baseline = new BaselineOptions(command);
        var output = new OutputOptions(command, LintOutput.Formats);
        var targets = new OutputTargets(command);
        var dialect = new DialectOption(command);
        command.SetAction(parsed =>
        {
            var applied = dialect.Apply(parsed, output.Apply(parsed, environment));
            var files = targets.Of(parsed, environment);
            if (!FailOn.Words.Contains(parsed.GetValue(failOn)))
            {
                throw new UsageException($"ANDREA_FAIL_ON is `{parsed.GetValue(failOn)}`", "expected error, warning, info or never");
            }

            var first = Request();
            if (parsed.GetValue(showConfig))
            {
                return (int)new ShowConfig(applied, first).Print(
                    output.FormatOf(parsed), (parsed.GetValue(failOn)!, FailOn.OriginOf(parsed, failOn, environment)));
            }

            return watch.Run(parsed, applied, [.. first.Paths], first, files.Select(target => target.Path), () =>
            {
                var request = Request();
                if (request.Fixing == FixMode.Offer && !HasFixes(output.FormatOf(parsed)) && !files.Any(target => HasFixes(target.Format)))
                {
                    request = request with { Options = request.Options with { FindsRepairs = false } };
                }

                var run = new LintRun(applied, request);
                var report = run.Lint();
                if (report.Files.Count > 0 || request.ChangedSince is not null)
                {
                    OutputTargets.Write(applied, report, files);
                    Write(applied, report, request, output.FormatOf(parsed));
                }

                if (request.Options.Timings is { } measured)
                {
                    applied.Error.Write(TimingText.Of(measured));
                }

                run.Thrown?.Throw();
                return (int)report.Exit;
            });

            // Anew each time: the day may have changed, and every round has its own timings.
            LintRequest Request() => baseline.Apply(parsed, inputs.Apply(parsed, fixes.Apply(parsed, new LintRequest
            {
                IsConfigNamed = parsed.GetValue(config) is not null,
                Config = parsed.GetValue(config) ?? environment.Variable("ANDREA_CONFIG"),
                Layers = rules.Layers(parsed, environment),
                OnlyCurricula = parsed.GetValue(onlyCurricula),
                Threshold = FailOn.Of(parsed.GetValue(failOn)),
                Options = new LintOptions
                {
                    Today = DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime),
                    Timings = parsed.GetValue(timings) ? new RuleTimings(environment.Clock) : null,
                    HonorsIgnores = !parsed.GetValue(noIgnores),
                },
            })), environment);
        });
        return command;
    }

    private static bool HasFixes(OutputFormat format) => format is OutputFormat.Text or OutputFormat.Json or OutputFormat.JsonLines or OutputFormat.Sarif;

    private static void Write(CommandEnvironment environment, LintReport report, LintRequest request, OutputFormat format)
    {
        // Standard output is for the fixed text or the patch where there is one.
        var holdsText = request.Fixing == FixMode.Show
            || (request.Fixing == FixMode.Write && report.Files.Any(file => file.IsInput));
        var (writer, terminal) = holdsText ? (environment.Error, environment.ErrorTerminal) : (environment.Output, environment.OutputTerminal);
        var hasNothing = report.Files.Count == 0 && format == OutputFormat.Text;
        if (request.Fixing != FixMode.Show && !hasNothing)
        {
            writer.Write(LintOutput.Of(report, format, terminal));
        }

        if (!hasNothing && (request.Fixing == FixMode.Show || format == OutputFormat.Text))
        {
            var paper = new Paper(terminal.Color);
            if (request.Fixing == FixMode.Show)
            {
                // A patch says nothing of settings that cannot be understood, and these may be why it is short.
                var renderer = new FindingRenderer(paper, terminal.Width);
                report.Files.Where(file => file.Fixed is null).SelectMany(file => file.Result.Findings).ToList().ForEach(renderer.Draw);
            }

            new FixText(paper).Write(report, request.Fixing);
            writer.Write(paper.ToString());
        }
    }
}
