namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>What else is known of a node.</summary>
[Flags]
internal enum YamlNodeFlags : byte
{
    None = 0,

    /// <summary>A scalar without quotes, block indicator or tag.</summary>
    Plain = 1,

    /// <summary>Written as an alias; the children are those of the anchored node.</summary>
    Alias = 2,

    /// <summary>A key or value that a merge key brought in.</summary>
    Merged = 4,

    /// <summary>A collection in brackets or braces.</summary>
    Flow = 8,

    /// <summary>Stands for an alias that could not be followed, which is reported where it stands.</summary>
    Unresolved = 16,
}
