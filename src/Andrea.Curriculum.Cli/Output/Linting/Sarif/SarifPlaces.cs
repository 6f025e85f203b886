using System.Globalization;
using System.Text;
using System.Text.Json;

using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Cli.Output.Linting.Formats;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Linting.Sarif;

/// <summary>Places of files.</summary>
internal static class SarifPlaces
{
    /// <summary>A property with a location of a file and a region of it.</summary>
    public static void WritePhysical(Utf8JsonWriter writer, FileSpan place)
    {
        writer.WriteStartObject("physicalLocation");
        WriteLocation(writer, "artifactLocation", place.File.Path);
        WriteRegion(writer, "region", place);
        writer.WriteEndObject();
    }

    /// <summary>A property with the file of a path; relative paths begin at the root of the sources.</summary>
    public static void WriteLocation(Utf8JsonWriter writer, string name, string path)
    {
        writer.WriteStartObject(name);
        writer.WriteString("uri", Uri(path));
        if (path != Inputs.StandardInput && !Path.IsPathRooted(path))
        {
            writer.WriteString("uriBaseId", "%SRCROOT%");
        }

        writer.WriteEndObject();
    }

    /// <summary>A property with a region: lines and columns from 1, in UTF-16 code units, the end exclusive.</summary>
    public static void WriteRegion(Utf8JsonWriter writer, string name, FileSpan place)
    {
        var (start, end) = (place.Start, place.End);
        writer.WriteStartObject(name);
        writer.WriteNumber("startLine", start.Line);
        writer.WriteNumber("startColumn", start.Column);
        writer.WriteNumber("endLine", end.Line);
        writer.WriteNumber("endColumn", end.Column);
        writer.WriteEndObject();
    }

    /// <summary>The path as a reference of RFC 3986: what it does not leave alone becomes percent signs and the bytes of UTF-8.</summary>
    internal static string Uri(string path)
    {
        if (path == Inputs.StandardInput)
        {
            return "stdin:";
        }

        var uri = new StringBuilder(path.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(FindingText.Path(path)))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || (char)unit is '-' or '.' or '_' or '~' or '/')
            {
                uri.Append((char)unit);
            }
            else
            {
                uri.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return Path.IsPathRooted(path) ? $"file://{(path.StartsWith('/') ? "" : "/")}{uri}" : uri.ToString();
    }
}
