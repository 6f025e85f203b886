using System.Globalization;
using System.Text;

using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Writes names as YAML scalars that stand anywhere.</summary>
public static class ScalarName
{
    /// <summary>The name in place of a scalar: quoted as that one is where the name allows it.</summary>
    /// <param name="old">The scalar as it is written, with its quotes.</param>
    /// <param name="name">The name.</param>
    public static string Like(ReadOnlySpan<char> old, string name)
    {
        var written = Write(name);
        return old is ['"' or '\'', ..] && written == name ? $"{old[0]}{name}{old[0]}" : written;
    }

    /// <summary>The name, in double quotes unless every reader takes it plain for a text.</summary>
    public static string Write(string name)
    {
        var isPlain = name.Length > 0 && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
            && Yaml11.Classify(name).Kind == Yaml11Kind.String;
        if (isPlain)
        {
            return name;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in name)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or > '~' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
