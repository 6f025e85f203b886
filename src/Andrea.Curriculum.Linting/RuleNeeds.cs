namespace Andrea.Curriculum.Linting;

/// <summary>What must have been read without error before a rule makes sense; ordered from least to most.</summary>
internal enum RuleNeeds
{
    /// <summary>Nothing: the rule forwards what reading found.</summary>
    Text,

    /// <summary>Every value has its right kind, so that numbers and sections can be compared.</summary>
    Values,

    /// <summary>Every name of a source is known too, so that bounds, warmups and exclusions are complete.</summary>
    Names,
}
