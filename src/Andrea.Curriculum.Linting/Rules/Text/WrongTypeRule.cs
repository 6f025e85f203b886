using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC004: a value of the wrong kind, with what was expected and what was found.</summary>
/// <remarks>What the value was to say is unknown, so that nothing else is claimed about the run until it is mended.</remarks>
internal sealed class WrongTypeRule() : ReadingRule(ReadingRules.WrongType);
