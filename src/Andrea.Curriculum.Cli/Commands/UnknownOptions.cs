using System.CommandLine;
using System.CommandLine.Parsing;

using Andrea.Curriculum.Configuration.Native;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>An argument that takes any text takes misspelt options too: this tells them apart.</summary>
internal static class UnknownOptions
{
    /// <summary>Refuses values that look like options and are no files.</summary>
    public static void Refuse(Argument<string[]> paths, CommandEnvironment environment) => paths.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value is ['-', _, ..] && !environment.Files.IsFile(token.Value) && !environment.Files.IsFolder(token.Value))
            {
                result.AddError($"unknown option `{token.Value}`{Suggestion(result, token.Value)}");
            }
        }
    });

    private static string Suggestion(ArgumentResult result, string token)
    {
        var known = result.Parent is CommandResult { Command: var command } ? command.Options.Select(option => option.Name) : [];
        return new Spelling().Nearest(token, known) is { } name ? $"; did you mean `{name}`?" : "";
    }
}
