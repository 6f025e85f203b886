namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>How sure a fix is to mean what the author of the file meant.</summary>
public enum FixSafety
{
    /// <summary>The file says afterwards what it was written to say.</summary>
    Safe,

    /// <summary>The file says something that its author may not want; made only when asked for.</summary>
    Unsafe,
}
