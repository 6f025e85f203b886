using System.Text.Json;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Json;

/// <summary>Values that occur in several documents.</summary>
internal static class JsonValues
{
    /// <summary>A property with a place: lines and columns from 1, offsets in UTF-16 code units from 0.</summary>
    public static void WritePlace(this Utf8JsonWriter writer, string name, FileSpan place)
    {
        writer.WriteStartObject(name);
        WritePlace(writer, place);
        writer.WriteEndObject();
    }

    /// <summary>The properties of a place.</summary>
    public static void WritePlace(this Utf8JsonWriter writer, FileSpan place)
    {
        var (start, end) = (place.Start, place.End);
        writer.WriteString("path", place.File.Path);
        writer.WriteNumber("line", start.Line);
        writer.WriteNumber("column", start.Column);
        writer.WriteNumber("end_line", end.Line);
        writer.WriteNumber("end_column", end.Column);
        writer.WriteNumber("offset", place.File.Offset + place.Span.Start);
        writer.WriteNumber("length", place.Span.Length);
    }

    /// <summary>A property with an exact number and the double nearest to it; null for none.</summary>
    public static void WriteExact(this Utf8JsonWriter writer, string name, Rational? value)
    {
        if (value is not { } number)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("exact", ExactText.Format(number));
        writer.WriteNumber("value", CorrectRounding.Divide(number.Numerator, number.Denominator));
        writer.WriteEndObject();
    }

    /// <summary>An array of the exact shares of a mix, as strings.</summary>
    public static void WriteMix(this Utf8JsonWriter writer, IReadOnlyList<Rational> mix)
    {
        writer.WriteStartArray();
        foreach (var share in mix)
        {
            writer.WriteStringValue(ExactText.Format(share));
        }

        writer.WriteEndArray();
    }

    /// <summary>A property with a text; null for none.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>A property with a whole number; null for none.</summary>
    public static void WriteWhole(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
