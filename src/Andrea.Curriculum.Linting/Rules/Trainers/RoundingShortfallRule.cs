using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Trainers;

/// <summary>AC506: apportionment that gives a source nothing or runs into another epoch.</summary>
/// <remarks>The source is in the file, is downloaded and tokenized, and no step ever sees it.</remarks>
internal sealed class RoundingShortfallRule() : ReadingRule(TrainerRules.RoundingShortfall);
