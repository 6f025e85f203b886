using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>What reading a settings file gave.</summary>
/// <param name="Settings">The settings, without whatever could not be understood.</param>
/// <param name="Problems">What is wrong with the file, in the order of its text.</param>
public sealed record LintSettingsReading(LintSettings Settings, ImmutableArray<Finding> Problems);
