using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Git;
using Andrea.Curriculum.Cli.Output;

namespace Andrea.Curriculum.Cli;

/// <summary>The surroundings of the running process: the only place that asks for them.</summary>
internal static class ProcessEnvironment
{
    public static CommandEnvironment Create(TextWriter output, TextWriter error, CancellationToken interruption) => new()
    {
        Output = output,
        Error = error,
        OpenInput = StandardInput.Open,
        Files = new DiskFiles(Environment.CurrentDirectory),
        OutputTerminal = Describe(Console.IsOutputRedirected),
        ErrorTerminal = Describe(Console.IsErrorRedirected),
        Clock = TimeProvider.System,
        Interruption = interruption,
        Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
        RunProcess = SystemProcesses.Run,
        Processors = Environment.ProcessorCount,
        ShowsStackTraces = Environment.GetEnvironmentVariable("ANDREA_DEBUG") == "1",
    };

    private static Terminal Describe(bool isRedirected)
    {
        if (isRedirected)
        {
            return Terminal.None;
        }

        var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        var wantsNoColor = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new Terminal(WindowWidth(), Color: !isDumb && !wantsNoColor, Interactive: !isDumb);
    }

    private static int? WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
