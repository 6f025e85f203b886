using System.Text.Json;

using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Linting.Settings.Showing;

namespace Andrea.Curriculum.Cli.Output.Linting.Showing;

/// <summary>Writes the settings in force for a path, with the origin of every value.</summary>
/// <param name="path">The path.</param>
/// <param name="values">The settings.</param>
internal sealed class ShownSettings(string path, IReadOnlyList<SettingValue> values)
{
    private const string Schema = "andrea.settings/1";

    public string In(OutputFormat format, Terminal terminal) => format == OutputFormat.Json ? Json() : Text(terminal);

    private string Text(Terminal terminal)
    {
        var paper = new Paper(terminal.Color);
        paper.Add("settings for ").Line(DisplayText.Escape(path), Ink.Strong).Line();
        var table = new TextTable("setting", "value", "from");
        foreach (var value in values)
        {
            table.Add(DisplayText.Escape(value.Name), DisplayText.Escape(value.Value), DisplayText.Escape(value.Origin.ToString()));
        }

        table.Draw(paper, terminal.Width);
        return paper.ToString();
    }

    private string Json() => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("path", path);
        writer.WriteStartArray("settings");
        foreach (var value in values)
        {
            writer.WriteStartObject();
            writer.WriteString("name", value.Name);
            writer.WriteString("value", value.Value);
            WriteOrigin(writer, value.Origin);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteOrigin(Utf8JsonWriter writer, SettingOrigin origin)
    {
        writer.WriteStartObject("origin");
        writer.WriteString("kind", origin.Kind switch
        {
            SettingOriginKind.File => "file",
            SettingOriginKind.Environment => "environment",
            SettingOriginKind.CommandLine => "command-line",
            _ => "default",
        });
        writer.WriteText("name", origin.Name.Length > 0 ? origin.Name : null);
        writer.WritePropertyName("line");
        if (origin.Line > 0)
        {
            writer.WriteNumberValue(origin.Line);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteEndObject();
    }
}
