using System.CommandLine;
using System.CommandLine.Parsing;

using Andrea.Curriculum.Cli.Commands.Help;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Optimization;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class AndreaCommand
{
    private static string[] Names => ["lint", "solve", "simulate", "replay", "explain", "completion", "complete"];

    /// <summary>Runs a command line; never throws.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        try
        {
            var code = Invoke(arguments, environment);
            environment.Output.Flush();
            return code;
        }
        catch (UsageException exception)
        {
            environment.Output.Flush();
            Complaint.Write(environment, exception.Message, exception.Help);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (environment.Interruption.IsCancellationRequested)
        {
            environment.Output.Flush();
            Complaint.Warn(environment, "interrupted");
            return ExitCode.Interrupted;
        }
        catch (UndecidedWithinLimitsException exception)
        {
            environment.Output.Flush();
            Complaint.Write(environment, $"not decided within limits: {exception.Message}", "fewer sources, groups or constraints need less");
            return ExitCode.Undecided;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Complaint.Write(environment, $"input or output failed: {exception.Message}");
            return ExitCode.Internal;
        }
#pragma warning disable CA1031 // The last line of defence: a user never sees a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return InternalError(environment, exception);
        }
    }

    /// <summary>The commands and options.</summary>
    public static Command Build(CommandEnvironment environment) => Build(environment, Names);

    private static Command Build(CommandEnvironment environment, string[] names)
    {
        var root = new Command(
            "andrea",
            "Checks training curricula before the first step: what a mix may be, where it can go, and what is wrong with it.");
        foreach (var name in names)
        {
            root.Subcommands.Add(Create(name, environment));
        }

        root.Options.Add(HelpPages.Help(environment.OutputTerminal.Width));
        root.Options.Add(HelpPages.Version());
        return root;
    }

    /// <summary>The commands that a command line can mean: when it begins with a command, no others.</summary>
    private static string[] NamesIn(IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && Names.AsSpan().Contains(arguments[0]) ? [arguments[0]] : Names;

    private static Command Create(string name, CommandEnvironment environment) => name switch
    {
        "lint" => LintCommand.Create(environment),
        "solve" => SolveCommand.Create(environment),
        "simulate" => SimulateCommand.Create(environment),
        "replay" => ReplayCommand.Create(environment),
        "explain" => ExplainCommand.Create(environment),
        "completion" => CompletionCommand.Create(environment),
        _ => CompleteCommand.Create(environment),
    };

    private static ExitCode Invoke(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        // A file name may begin with @, so it never stands for a file of arguments.
        var parsed = Build(environment, NamesIn(arguments)).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, arguments, environment);
        }

        return (ExitCode)parsed.Invoke(new InvocationConfiguration
        {
            Output = environment.Output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static ExitCode Refuse(ParseResult parsed, IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        if (arguments.Count == 0)
        {
            Build(environment).Parse(["--help"]).Invoke(new InvocationConfiguration { Output = environment.Error });
            return ExitCode.Usage;
        }

        // Without a known command its absence would be complained of too.
        var messages = parsed.UnmatchedTokens.Count > 0
            ? parsed.UnmatchedTokens.Select(token => $"unknown command or option `{token}`{Suggestion(parsed, token)}")
            : parsed.Errors.Select(MessageOf);
        foreach (var message in messages.Distinct())
        {
            Complaint.Write(environment, message);
        }

        var command = parsed.CommandResult.Command;
        var name = command.Parents.Any() ? "andrea " + command.Name : command.Name;
        Complaint.Hint(environment, $"`{name} --help` shows what there is");
        return ExitCode.Usage;
    }

    private static string MessageOf(ParseError error) => error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: var missing, Parent: CommandResult }
        ? $"the argument <{missing.Name}> is missing"
        : char.ToLowerInvariant(error.Message[0]) + error.Message[1..].TrimEnd('.');

    private static string Suggestion(ParseResult parsed, string token)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(symbol => symbol.Name).Concat(command.Options.Select(option => option.Name));
        return new Spelling().Nearest(token, known) is { } name ? $"; did you mean `{name}`?" : "";
    }

    private static ExitCode InternalError(CommandEnvironment environment, Exception exception)
    {
        Complaint.Write(
            environment,
            $"internal error: {exception.GetType().Name}: {exception.Message}",
            environment.ShowsStackTraces ? null : "this is a defect of andrea; ANDREA_DEBUG=1 shows where");
        if (environment.ShowsStackTraces)
        {
            environment.Error.WriteLine(exception.StackTrace);
        }

        return ExitCode.Internal;
    }
}
