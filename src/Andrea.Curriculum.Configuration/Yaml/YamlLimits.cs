namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>How much a text may ask of the reader before it is refused as hostile (AC007).</summary>
public sealed record YamlLimits
{
    /// <summary>The limits of the command line; no curriculum that people write comes near them.</summary>
    public static YamlLimits Standard { get; } = new();

    /// <summary>Greatest length of a text, in UTF-16 code units.</summary>
    public int TextLength { get; init; } = 64 << 20;

    /// <summary>Greatest nesting of collections, aliases followed.</summary>
    public int Depth { get; init; } = 128;

    /// <summary>Greatest number of nodes that the text itself holds.</summary>
    public int Nodes { get; init; } = 2_000_000;

    /// <summary>Greatest number of nodes that aliases and merge keys may add.</summary>
    public int ExpandedNodes { get; init; } = 1_000_000;
}
