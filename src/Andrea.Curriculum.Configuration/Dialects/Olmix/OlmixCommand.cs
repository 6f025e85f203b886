namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>The command of olmix that a file is written for.</summary>
internal enum OlmixCommand
{
    /// <summary><c>olmix generate</c>: samples mixes for a swarm of small runs.</summary>
    Generate,

    /// <summary><c>olmix fit</c>: proposes a mix for the final run from what the swarm measured.</summary>
    Fit,

    /// <summary><c>olmix launch</c>: one run with one mix.</summary>
    Launch,
}
