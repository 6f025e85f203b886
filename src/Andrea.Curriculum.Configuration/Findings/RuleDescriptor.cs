namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>Identity of a lint rule. A code is never reused; the name is the bad pattern and reads after "allow".</summary>
/// <param name="Code">Stable code, such as <c>AC101</c>.</param>
/// <param name="Name">Name in kebab case, such as <c>floor-above-cap</c>.</param>
/// <param name="DefaultSeverity">Severity when no setting changes it.</param>
/// <param name="Summary">One line: what the rule finds.</param>
public sealed record RuleDescriptor(string Code, string Name, Severity DefaultSeverity, string Summary)
{
    /// <summary>Severity of the milder, or graver, of two kinds of findings of the rule; null when all have the same.</summary>
    public Severity? OtherSeverity { get; init; }

    /// <summary>True when an error of the rule says what will happen to the run, and leaves nothing of the file unread.</summary>
    public bool LeavesRunKnown { get; init; }
}
