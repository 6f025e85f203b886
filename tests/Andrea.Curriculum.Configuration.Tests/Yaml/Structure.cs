using System.Text;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

/// <summary>Writes a tree on one line: plain scalars bare, others in quotes.</summary>
internal static class Structure
{
    public static string Of(string text)
    {
        var reading = YamlReader.Read(new SourceText("test.yaml", text));
        Assert.Empty(reading.Problems);
        return reading.Tree.HasRoot ? Of(reading.Tree.Root) : "";
    }

    public static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node.Kind)
        {
            case YamlKind.Scalar:
                text.Append(node.IsPlain ? node.Text : $"'{node.Text}'");
                break;
            case YamlKind.Sequence:
                var separator = "[";
                foreach (var item in node.Items)
                {
                    text.Append(separator);
                    Write(item, text);
                    separator = ", ";
                }

                text.Append(separator == "[" ? "[]" : "]");
                break;
            default:
                separator = "{";
                foreach (var pair in node.Pairs)
                {
                    text.Append(separator);
                    Write(pair.Key, text);
                    text.Append(": ");
                    Write(pair.Value, text);
                    separator = ", ";
                }

                text.Append(separator == "{" ? "{}" : "}");
                break;
        }
    }
}
