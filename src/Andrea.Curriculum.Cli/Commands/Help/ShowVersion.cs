using System.CommandLine;
using System.CommandLine.Invocation;

namespace Andrea.Curriculum.Cli.Commands.Help;

/// <summary>Answers <c>--version</c>.</summary>
/// <param name="version">The version.</param>
internal sealed class ShowVersion(string version) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine("andrea " + version);
        return (int)ExitCode.Clean;
    }
}
