using System.Text;

using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting.Formats;

/// <summary>One JSON object in each line, of <c>schemas/lint-lines.schema.json</c>: findings, what was not judged, and a summary at the end.</summary>
internal static class LintJsonLines
{
    public static string Of(LintReport report)
    {
        var text = new StringBuilder();
        foreach (var file in report.Files)
        {
            var pointers = new TreePointers(file.Reading.Tree);
            foreach (var finding in file.Result.Findings)
            {
                text.Append(JsonText.LineOf("finding", writer => LintJson.WriteFinding(writer, finding, pointers)));
            }

            foreach (var finding in file.Result.Baselined)
            {
                text.Append(JsonText.LineOf("baselined", writer => LintJson.WriteFinding(writer, finding, pointers)));
            }

            foreach (var regime in file.Result.Undecided)
            {
                text.Append(JsonText.LineOf("undecided", writer => LintJson.WriteUndecided(writer, regime)));
            }
        }

        foreach (var unread in report.Unread)
        {
            text.Append(JsonText.LineOf("unread", writer => LintJson.WriteUnread(writer, unread)));
        }

        return text.Append(JsonText.LineOf("summary", writer => LintJson.WriteSummary(writer, report))).ToString();
    }
}
