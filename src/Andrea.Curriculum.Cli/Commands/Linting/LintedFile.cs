using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Linting.Fixes;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>One linted file.</summary>
/// <param name="Reading">The file as read, after fixes that were written.</param>
/// <param name="Result">What was found in it.</param>
internal sealed record LintedFile(TrainingRunReading Reading, LintResult Result)
{
    /// <summary>The fixes made, or to be made; null when none were asked for.</summary>
    public FixedText? Fixed { get; init; }
}
