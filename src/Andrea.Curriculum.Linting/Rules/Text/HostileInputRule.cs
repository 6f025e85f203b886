using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC007: limits of depth, size, digits or aliases exceeded; an undefined or cyclic alias.</summary>
/// <remarks>Nine lines of nested aliases can stand for a billion nodes, and an exponent of a billion for as many digits.</remarks>
internal sealed class HostileInputRule() : ReadingRule(ReadingRules.HostileInput);
