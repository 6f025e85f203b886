namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlPair(YamlNode Key, YamlNode Value);
