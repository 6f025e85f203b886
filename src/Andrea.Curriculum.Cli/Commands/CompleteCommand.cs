using System.CommandLine;
using System.CommandLine.Completions;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea complete</c>, which the scripts of <c>completion</c> call: what may stand for the last of some words.</summary>
internal static class CompleteCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var words = new Argument<string[]>("words") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("complete", "Say what may stand for the last word") { words };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var word in Of(environment, parsed.GetValue(words) ?? []))
            {
                environment.Output.WriteLine(word);
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static IEnumerable<string> Of(CommandEnvironment environment, string[] words)
    {
        // bash gives `--format=js` as three words, the other shells as one.
        if (words is [.., var option, "=", var value])
        {
            return ValuesOf(environment, words[..^3], option, value);
        }

        if (words is [.., var given, "="])
        {
            return ValuesOf(environment, words[..^2], given, "");
        }

        var begun = words.Length > 0 ? words[^1] : "";
        if (begun.StartsWith("--", StringComparison.Ordinal) && begun.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
        {
            return ValuesOf(environment, words[..^1], begun[..sign], begun[(sign + 1)..]).Select(word => begun[..(sign + 1)] + word);
        }

        return words.Length > 1 && words[^2].StartsWith('-') && ValuesOf(environment, words[..^2], words[^2], begun).ToList() is { Count: > 0 } values
            ? values
            : Matching(Parse(environment, words).GetCompletions(), begun).Where(word => IsWanted(word, begun));
    }

    /// <summary>What an option takes.</summary>
    private static IEnumerable<string> ValuesOf(CommandEnvironment environment, string[] before, string name, string begun)
    {
        var command = Parse(environment, before).CommandResult.Command;
        return command.Options.FirstOrDefault(option => option.Name == name) is { } option && option.ValueType != typeof(bool)
            ? Matching(option.GetCompletions(CompletionContext.Empty), begun)
            : [];
    }

    private static ParseResult Parse(CommandEnvironment environment, string[] words) =>
        AndreaCommand.Build(environment).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static IEnumerable<string> Matching(IEnumerable<CompletionItem> items, string begun) => items
        .Select(item => item.InsertText ?? item.Label)
        .Where(word => word.StartsWith(begun, StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal);

    // Options are offered once one is begun; until then files are likelier.
    private static bool IsWanted(string word, string begun) => word.StartsWith('-')
        ? begun.StartsWith('-') && word.StartsWith("--", StringComparison.Ordinal)
        : !word.StartsWith('/') && word is not ("True" or "False");
}
