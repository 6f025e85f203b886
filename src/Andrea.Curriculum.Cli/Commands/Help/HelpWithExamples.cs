using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

using Andrea.Curriculum.Cli.Output;

namespace Andrea.Curriculum.Cli.Commands.Help;

/// <summary>The help page, then examples and exit codes.</summary>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class HelpWithExamples(int? width) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = new HelpAction { MaxWidth = width ?? 100 }.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in ExamplesOf(parseResult.CommandResult.Command.Name))
        {
            Write(output, 6, "  " + example);
        }

        output.WriteLine();
        WriteExitCodes(output, parseResult.CommandResult.Command.Name);
        return code;
    }

    /// <summary>The same codes for every command; each says what failing means for it.</summary>
    private void WriteExitCodes(TextWriter output, string command)
    {
        var failure = FailureOf(command);
        output.WriteLine("Exit codes:");
        Write(output, 7, $"  0    {(failure is null ? "done" : "clean")}");
        if (failure is not null)
        {
            Write(output, 7, $"  1    {failure}");
        }

        Write(output, 7, "  2    wrong command line, no input, or a file that cannot be understood");
        Write(output, 7, "  3    internal error, or output that cannot be written");
        Write(output, 7, "  4    not decided within limits, or not supported yet");
        Write(output, 7, "  130  interrupted");
    }

    /// <summary>What exit code 1 of a command means; null when it has none.</summary>
    private static string? FailureOf(string command) => command switch
    {
        "lint" => "findings at or above --fail-on; with --diff: something would change",
        "solve" => "an infeasible regime, a limit of epochs that cannot hold, or an unmet --expect",
        "simulate" => "an infeasible regime",
        "replay" => "findings at or above --fail-on",
        "explain" or "completion" => null,
        _ => "findings at or above --fail-on, an infeasible regime, or an unmet --expect",
    };

    private void Write(TextWriter output, int indent, string line)
    {
        var paper = new Paper(color: false);
        Paragraph.Write(paper, width, indent, (line, Ink.Plain));
        output.Write(paper.ToString());
    }

    private static string[] ExamplesOf(string command) => command switch
    {
        "lint" =>
        [
            "andrea lint curriculum.yaml",
            "andrea lint configs/ --fail-on warning",
            "cat curriculum.yaml | andrea lint - --format json",
            "andrea lint configs/ --format github --output sarif=andrea.sarif",
        ],
        "solve" =>
        [
            "andrea solve curriculum.yaml",
            "andrea solve curriculum.yaml --regime polish --expect dimension=13",
            "andrea solve curriculum.yaml --expect feasible --expect 'polish.dimension>=13' --format json",
            "andrea solve curriculum.yaml --patch fewest | patch -p0",
        ],
        "simulate" =>
        [
            "andrea simulate curriculum.yaml",
            "andrea simulate curriculum.yaml --walks 100 --seed 7 --threads 4 --format json",
            "andrea simulate curriculum.yaml --trace walk.csv",
        ],
        "replay" =>
        [
            "andrea replay curriculum.yaml run.jsonl",
            "andrea replay curriculum.yaml train.csv --fail-on warning --format json",
            "andrea replay curriculum.yaml run.jsonl --patch | patch -p0",
        ],
        "explain" =>
        [
            "andrea explain AC113",
            "andrea explain reachable-vertex far-pivot --format markdown",
            "andrea explain --all --format json",
        ],
        "completion" =>
        [
            "eval \"$(andrea completion bash)\"      in ~/.bashrc",
            "source <(andrea completion zsh)        in ~/.zshrc, after compinit",
            "andrea completion fish | source        in ~/.config/fish/config.fish",
        ],
        _ =>
        [
            "andrea lint curriculum.yaml        what is wrong with it",
            "andrea solve curriculum.yaml       which mixes it allows",
            "andrea simulate curriculum.yaml    where its mix would go",
            "andrea replay curriculum.yaml log  whether a recorded run kept to it",
            "andrea explain AC113               what a rule finds, and why it matters",
        ],
    };
}
