using System.CommandLine;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Refuses any other word, naming those that are known, and offers them to shells.</summary>
    public static void Restrict(Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!words.Contains(token.Value, StringComparer.Ordinal))
                {
                    result.AddError($"{option.Name} is {string.Join(", ", words[..^1])} or {words[^1]}, not `{token.Value}`");
                }
            }
        });
    }
}
