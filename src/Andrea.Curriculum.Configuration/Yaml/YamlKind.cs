namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Kind of a node of a <see cref="YamlTree"/>.</summary>
public enum YamlKind : byte
{
    /// <summary>A scalar, plain or quoted.</summary>
    Scalar,

    /// <summary>A sequence; its children are its items.</summary>
    Sequence,

    /// <summary>A mapping; its children are key, value, key, value, ...</summary>
    Mapping,
}
