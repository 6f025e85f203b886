namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>How well a volume is known.</summary>
public enum VolumeKind
{
    /// <summary>As a fraction.</summary>
    Exact,

    /// <summary>As a logarithm with a bound of its error.</summary>
    Estimated,

    /// <summary>Not within the limits.</summary>
    Undecided,
}
