using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>One linted file.</summary>
/// <param name="Reading">The file as read.</param>
/// <param name="Result">What was found.</param>
internal sealed record LintedFile(TrainingRunReading Reading, LintResult Result);
