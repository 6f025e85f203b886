using System.CommandLine;
using System.CommandLine.Invocation;

namespace Andrea.Curriculum.Cli.Commands.Help;

/// <summary>Answers <c>--version</c>.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine("andrea " + ProductVersion.Text);
        return (int)ExitCode.Clean;
    }
}
