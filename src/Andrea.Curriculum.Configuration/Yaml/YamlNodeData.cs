namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>One row of a <see cref="YamlTree"/>. Links are indices of rows, -1 for none.</summary>
internal struct YamlNodeData
{
    public int Start;
    public int End;
    public int Parent;
    public int FirstChild;
    public int NextSibling;
    public int ChildCount;

    /// <summary>Where the value is cut from the text; an index of the stored values when <see cref="ValueLength"/> is -1.</summary>
    public int ValueStart;
    public int ValueLength;
    public YamlKind Kind;
    public YamlNodeFlags Flags;
}
