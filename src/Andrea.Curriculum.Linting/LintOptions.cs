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

    /// <summary>
    /// Why the file that the linted one <c>continues</c> could not be read, as the end of a sentence that begins with its name, such as
    /// <c>does not exist</c>; null when it was read or none is named.
    /// </summary>
    public string? ContinuedProblem { get; init; }

    /// <summary>False where nobody looks at fixes: repairs that take long to work out are left out.</summary>
    public bool FindsRepairs { get; init; } = true;

    /// <summary>False to show what comments silence.</summary>
    public bool HonorsIgnores { get; init; } = true;
}
