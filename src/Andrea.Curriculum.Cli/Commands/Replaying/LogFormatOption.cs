using System.CommandLine;

using Andrea.Curriculum.Configuration.RecordedRuns;

namespace Andrea.Curriculum.Cli.Commands.Replaying;

/// <summary><c>--log-format</c>: the form of a record, where its first bytes do not tell.</summary>
internal static class LogFormatOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--log-format")
        {
            Description = "Form of the log: jsonl, pairs ([[step, loss], ...]) or csv; auto looks at its first bytes",
            HelpName = "format",
            DefaultValueFactory = _ => "auto",
        };
        Choice.Restrict(option, "auto", "jsonl", "pairs", "csv");
        return option;
    }

    /// <summary>The form of a word; null to find out.</summary>
    public static LogFormat? Of(string? word) => word switch
    {
        "jsonl" => LogFormat.JsonLines,
        "pairs" => LogFormat.Pairs,
        "csv" => LogFormat.Csv,
        _ => null,
    };
}
