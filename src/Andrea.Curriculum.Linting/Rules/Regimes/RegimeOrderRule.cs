using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC209: regimes out of order, with one start or one name, or a pivot inside a warmup.</summary>
/// <remarks>
/// A regime covers the steps up to the next start. One that does not start later than the one before it would end before it began;
/// a pivot inside a warmup ends the warmup early, which is a warning, since it may be meant.
/// </remarks>
internal sealed class RegimeOrderRule() : ReadingRule(ReadingRules.RegimeOrder);
