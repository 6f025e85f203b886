namespace Andrea.Curriculum.Linting;

/// <summary>What linting depends on beside the settings.</summary>
public sealed record LintOptions
{
    /// <summary>No date: nothing expires.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>The day on which the file is linted, after which suppressions <c>ignore-until</c> expire; null when none expires.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Takes how long each rule takes; null to leave that unmeasured.</summary>
    public RuleTimings? Timings { get; init; }

    /// <summary>False to show what comments silence.</summary>
    public bool HonorsIgnores { get; init; } = true;
}
