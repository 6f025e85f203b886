namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>Where a regime comes from.</summary>
public enum RegimeKind
{
    /// <summary>A warmup: only its own sources are available.</summary>
    Warmup,

    /// <summary>The file's own regime, from step 0 or the end of its warmup.</summary>
    Own,

    /// <summary>An entry of <c>regimes</c>.</summary>
    Pivot,
}
