using System.CommandLine;
using System.CommandLine.Completions;

using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Explaining;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Linting.Documents;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea explain</c>: what rules find, and why it matters.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var rules = new Argument<string[]>("rules")
        {
            Description = "Codes or names of rules, such as AC113 or reachable-vertex",
            Arity = ArgumentArity.ZeroOrMore,

            // Else the help lists every completion.
            HelpName = "rules",
        };
        rules.CompletionSources.Add(_ => Known.Select(word => new CompletionItem(word)));
        var all = new Option<bool>("--all") { Description = "Explain every rule" };
        var command = new Command("explain", "Explain rules: what they find, why it matters, and what to write instead") { rules, all };
        var output = new OutputOptions(command, ["text", "markdown", "json"]);
        command.SetAction(parsed =>
        {
            var applied = output.Apply(parsed, environment);
            var chosen = Choose(parsed.GetValue(rules) ?? [], parsed.GetValue(all));
            applied.Output.Write(Write(chosen, output.FormatOf(parsed), applied.OutputTerminal));
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static IEnumerable<string> Known =>
        RuleCatalogue.Rules.Select(rule => rule.Descriptor.Code).Concat(RuleCatalogue.Rules.Select(rule => rule.Descriptor.Name));

    private static List<RuleDescriptor> Choose(string[] words, bool all)
    {
        if (all == (words.Length > 0))
        {
            throw new UsageException(
                all ? "--all explains every rule; name none beside it" : "no rule is named",
                "`andrea explain AC113` explains one, `andrea explain --all` every rule");
        }

        return all ? [.. RuleCatalogue.Rules.Select(rule => rule.Descriptor)] : [.. words.Select(Find).DistinctBy(rule => rule.Code)];
    }

    private static RuleDescriptor Find(string word) => RuleCatalogue.Find(word) ?? throw new UsageException(
        $"no rule is called `{word}`",
        new Spelling().Nearest(word.StartsWith("ac", StringComparison.Ordinal) ? word.ToUpperInvariant() : word, Known) is { } near
            ? $"did you mean `{near}`?"
            : "`andrea explain --all` explains every rule");

    private static string Write(List<RuleDescriptor> rules, OutputFormat format, Terminal terminal)
    {
        var documents = rules.ConvertAll(RuleDocuments.Of);
        switch (format)
        {
            case OutputFormat.Json:
                return RuleJson.Of(documents);
            case OutputFormat.Markdown:
                return string.Join("\n", documents.Select(document => document.Markdown));
            default:
                var paper = new Paper(terminal.Color);
                new RuleText(paper, terminal.Width).Write(documents);
                return paper.ToString();
        }
    }
}
