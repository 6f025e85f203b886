namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>The rules about trainers' own files: what the trainer makes of what is written there.</summary>
public static class TrainerRules
{
    /// <summary>AC009: parallel lists of different lengths.</summary>
    public static RuleDescriptor ListLengthMismatch { get; } =
        new("AC009", "list-length-mismatch", Severity.Error, "parallel lists of different lengths, such as weights and folders");

    /// <summary>AC214: a stage boundary off the trainer's block or batch grid.</summary>
    public static RuleDescriptor BoundaryNotAligned { get; } =
        new("AC214", "boundary-not-aligned", Severity.Error, "a stage boundary off the trainer's block or batch grid") { LeavesRunKnown = true };

    /// <summary>AC506: apportionment that runs into another epoch, or gives a source nothing.</summary>
    public static RuleDescriptor RoundingShortfall { get; } =
        new("AC506", "rounding-shortfall", Severity.Warning, "apportionment that gives a source nothing or runs into another epoch") { LeavesRunKnown = true };

    /// <summary>AC508: token budget, steps times batch, and schedule length disagree.</summary>
    public static RuleDescriptor BudgetMismatch { get; } =
        new("AC508", "budget-mismatch", Severity.Warning, "token budget, steps times batch and schedule length disagree") { LeavesRunKnown = true };

    /// <summary>AC701: weights that do not sum to 1 and are divided by their sum.</summary>
    public static RuleDescriptor WeightsNotNormalised { get; } =
        new("AC701", "weights-not-normalised", Severity.Warning, "weights that look like shares, do not sum to 1, and are silently divided by their sum")
        {
            OtherSeverity = Severity.Info,
            LeavesRunKnown = true,
        };

    /// <summary>AC702: a sum that looks as if a source had been dropped.</summary>
    public static RuleDescriptor DroppedSourceSuspected { get; } =
        new("AC702", "dropped-source-suspected", Severity.Warning, "weights whose sum, such as 0.88 or 103.6, looks as if a source had come or gone") { LeavesRunKnown = true };

    /// <summary>AC703: a weight below 0, NaN or infinite.</summary>
    public static RuleDescriptor NegativeOrNanWeight { get; } =
        new("AC703", "negative-or-nan-weight", Severity.Error, "a weight below 0, NaN or infinite");

    /// <summary>AC704: weights that are all 0.</summary>
    public static RuleDescriptor AllZeroWeights { get; } =
        new("AC704", "all-zero-weights", Severity.Error, "weights of a stage that are all 0");

    /// <summary>AC707: a field that the trainer never reads.</summary>
    public static RuleDescriptor IgnoredByTrainer { get; } =
        new("AC707", "ignored-by-trainer", Severity.Warning, "a field that the trainer never reads, or reads without effect") { LeavesRunKnown = true };

    /// <summary>AC708: one path twice in a mix.</summary>
    public static RuleDescriptor RepeatedPath { get; } =
        new("AC708", "repeated-path", Severity.Warning, "the same path listed twice in one mix") { LeavesRunKnown = true };

    /// <summary>AC709: a value that the trainer refuses at run time.</summary>
    public static RuleDescriptor NotImplementedByTrainer { get; } =
        new("AC709", "not-implemented-by-trainer", Severity.Error, "a value that the trainer refuses when the run starts") { LeavesRunKnown = true };

    /// <summary>AC710: a number whose meaning the file does not settle.</summary>
    public static RuleDescriptor WeightMeaningAmbiguous { get; } =
        new("AC710", "weight-meaning-ambiguous", Severity.Warning, "a number or stage whose meaning depends on what the file does not settle")
        {
            OtherSeverity = Severity.Info,
            LeavesRunKnown = true,
        };
}
