using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration;

/// <summary>A trainer's file that was opened, or why it could not be.</summary>
/// <param name="Yaml">Its text as YAML; null when it could not be opened.</param>
/// <param name="Problem">Why it could not be opened, as what follows its name: <c>does not exist</c>; null when it was.</param>
public readonly record struct TrainerFileText(YamlReading? Yaml, string? Problem);
