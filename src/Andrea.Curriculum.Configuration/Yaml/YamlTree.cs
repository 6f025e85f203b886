using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>A YAML document as arrays of nodes with spans; values are cut from the text on demand.</summary>
public sealed class YamlTree
{
    /// <summary>An empty tree.</summary>
    /// <param name="source">The text that it was read from.</param>
    public YamlTree(SourceText source) => Source = source;

    /// <summary>The text that the tree was read from.</summary>
    public SourceText Source { get; }

    /// <summary>False for an empty document or one whose text could not be read at all.</summary>
    public bool HasRoot => Source.Content.Length < 0;

    /// <summary>The document's node.</summary>
    public YamlNode Root => new(this, 0);

    internal YamlKind KindOf(int index) => throw new NotSupportedException($"{Source.Path}: {index}");

    internal TextSpan SpanOf(int index) => throw new NotSupportedException($"{Source.Path}: {index}");

    internal int ChildCountOf(int index) => throw new NotSupportedException($"{Source.Path}: {index}");

    internal bool IsPlain(int index) => throw new NotSupportedException($"{Source.Path}: {index}");

    internal string TextOf(int index) => throw new NotSupportedException($"{Source.Path}: {index}");

    internal int FirstChildOf(int index) => throw new NotSupportedException($"{Source.Path}: {index}");

    internal int NextSiblingOf(int index) => throw new NotSupportedException($"{Source.Path}: {index}");
}
