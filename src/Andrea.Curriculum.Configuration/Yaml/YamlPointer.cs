using System.Globalization;
using System.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Writes the JSON pointer (RFC 6901) of a node.</summary>
internal static class YamlPointer
{
    public static string Of(YamlTree tree, int index)
    {
        var path = new Stack<int>();
        for (var i = index; i >= 0; i = tree.ParentOf(i))
        {
            path.Push(i);
        }

        var pointer = new StringBuilder();
        var parent = path.Pop();
        while (path.TryPop(out var child))
        {
            pointer.Append('/');
            if (tree.KindOf(parent) == YamlKind.Sequence)
            {
                pointer.Append(PositionOf(tree, parent, child).ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                AppendEscaped(pointer, tree.CharactersOf(KeyOf(tree, parent, child)));
            }

            parent = child;
        }

        return pointer.ToString();
    }

    private static int PositionOf(YamlTree tree, int parent, int child)
    {
        var position = 0;
        for (var i = tree.FirstChildOf(parent); i >= 0 && i != child; i = tree.NextSiblingOf(i))
        {
            position++;
        }

        return position;
    }

    private static int KeyOf(YamlTree tree, int parent, int child)
    {
        for (var key = tree.FirstChildOf(parent); key >= 0;)
        {
            var value = tree.NextSiblingOf(key);
            if (key == child || value == child)
            {
                return key;
            }

            key = tree.NextSiblingOf(value);
        }

        return child;
    }

    private static void AppendEscaped(StringBuilder pointer, ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (c == '~')
            {
                pointer.Append("~0");
            }
            else if (c == '/')
            {
                pointer.Append("~1");
            }
            else
            {
                pointer.Append(c);
            }
        }
    }
}
