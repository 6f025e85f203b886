using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>What a settings file says, with variables and the command line over it.</summary>
/// <param name="File">The file, for people; null when there is none.</param>
/// <param name="Settings">The settings, without what could not be understood.</param>
/// <param name="Problems">What is wrong with the file and those that it extends.</param>
internal sealed record SettingsInForce(string? File, LintSettings Settings, ImmutableArray<Finding> Problems)
{
    /// <summary>True when nothing can be linted under these settings: what they switch off would be reported.</summary>
    public bool IsBroken => Problems.Any(problem => problem.Severity == Severity.Error);
}
