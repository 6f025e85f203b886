namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>A quoted scalar or bracketed collection, quotes and brackets included.</summary>
internal readonly record struct YamlRegion(int Start, int End);
