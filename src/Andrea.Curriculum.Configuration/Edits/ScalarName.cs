using System.Globalization;
using System.Text;

using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Writes names as YAML scalars that stand anywhere.</summary>
internal static class ScalarName
{
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
