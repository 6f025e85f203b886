namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>What a column or member of a record means.</summary>
internal enum RecordField
{
    /// <summary>Nothing that is read.</summary>
    Other,
    Step,
    Loss,
    Source,
    Length,
    Regime,
    Kind,
    Walk,

    /// <summary>Which of several runs that were traced side by side.</summary>
    Variant,
}
