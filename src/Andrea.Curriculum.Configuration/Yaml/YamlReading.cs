using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>What reading a text as YAML gave: always a tree, perhaps a partial one, and everything that is wrong with the text.</summary>
/// <param name="Tree">The tree, as far as the text could be read.</param>
/// <param name="Problems">AC001, AC002, AC004 (keys and merge keys) and AC007, in the order of the text.</param>
public sealed record YamlReading(YamlTree Tree, ImmutableArray<Finding> Problems);
