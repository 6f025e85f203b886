using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC006: a number look-alike or name that YAML 1.1 readers take for something else.</summary>
/// <remarks>
/// Trainers read with PyYAML, which is YAML 1.1: <c>1e-4</c> is a string there (the mantissa lacks its point), <c>017</c> is 15,
/// <c>12:30</c> is 750, and <c>no</c> is false.
/// </remarks>
internal sealed class TrainerReadsStringRule() : ReadingRule(ReadingRules.TrainerReadsString);
