namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Why a repair cannot be written into the file.</summary>
public enum PatchObstacle
{
    /// <summary>A bound has an anchor: what uses it elsewhere would change too.</summary>
    Anchor,

    /// <summary>The file has no place where the bound could be written.</summary>
    NoPlace,

    /// <summary>Another regime shares a bound and would lose its last mix.</summary>
    OtherRegime,
}
