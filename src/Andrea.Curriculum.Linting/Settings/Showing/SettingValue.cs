namespace Andrea.Curriculum.Linting.Settings.Showing;

/// <summary>A value in force.</summary>
/// <param name="Name">The setting; for a list or mapping with the rule, such as <c>severity.AC113</c>.</param>
/// <param name="Value">The value as it would be written.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record SettingValue(string Name, string Value, SettingOrigin Origin);
