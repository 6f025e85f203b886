namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>How much a finding matters; ordered, so that thresholds compare.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing need change.</summary>
    Info,

    /// <summary>Likely to do something other than what was meant.</summary>
    Warning,

    /// <summary>The run cannot be what the file says.</summary>
    Error,
}
