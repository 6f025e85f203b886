using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Andrea.Curriculum.Cli.Output.Json;

/// <summary>Writes JSON documents in plain ASCII, so that no byte of a file steers a terminal or depends on an encoding.</summary>
internal static class JsonText
{
    /// <summary>The document that <paramref name="write"/> writes, indented, with a line break at its end.</summary>
    public static string Of(Action<Utf8JsonWriter> write) => Of(write, indented: true);

    /// <summary>An object in one line.</summary>
    /// <param name="kind">Its first member, <c>kind</c>.</param>
    /// <param name="writeMembers">Writes the others.</param>
    public static string LineOf(string kind, Action<Utf8JsonWriter> writeMembers) => Of(
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("kind", kind);
            writeMembers(writer);
            writer.WriteEndObject();
        },
        indented: false);

    private static string Of(Action<Utf8JsonWriter> write, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return ToAscii(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n";
    }

    // Outside ASCII there is nothing but the content of strings.
    private static string ToAscii(string json)
    {
        if (!json.AsSpan().ContainsAnyExceptInRange('\n', '~'))
        {
            return json;
        }

        var text = new StringBuilder(json.Length + 64);
        foreach (var unit in json)
        {
            if (unit <= '~')
            {
                text.Append(unit);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
        }

        return text.ToString();
    }
}
