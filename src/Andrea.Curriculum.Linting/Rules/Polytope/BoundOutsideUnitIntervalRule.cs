using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC105: a floor or cap below 0, above 1 (of shares), NaN or infinite.</summary>
/// <remarks>A share is a probability. <c>floors: {chat: 70}</c> is a percentage without its sign: 70 times the whole mix.</remarks>
internal sealed class BoundOutsideUnitIntervalRule() : ReadingRule(ReadingRules.BoundOutsideUnitInterval);
