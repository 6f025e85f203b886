using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Linting.Fixes;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>One linted file.</summary>
/// <param name="Reading">The file as read, after fixes that were written.</param>
/// <param name="Result">What was found in it.</param>
internal sealed record LintedFile(TrainingRunReading Reading, LintResult Result)
{
    /// <summary>True for standard input, whatever name it was given.</summary>
    public bool IsInput { get; init; }

    /// <summary>The settings that it was linted with.</summary>
    public LintSettings Settings { get; init; } = LintSettings.Default;

    /// <summary>False when the file is so large that some of the fixes offered were not tried.</summary>
    public bool TriedAllFixes { get; init; } = true;

    /// <summary>The fixes made, or to be made; null when none were asked for.</summary>
    public FixedText? Fixed { get; init; }
}
