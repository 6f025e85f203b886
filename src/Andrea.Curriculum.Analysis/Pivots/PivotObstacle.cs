namespace Andrea.Curriculum.Analysis.Pivots;

/// <summary>What keeps the mixes before a pivot away from those after it.</summary>
public enum PivotObstacle
{
    /// <summary>Nothing: some mix is reachable before and after.</summary>
    None,

    /// <summary>Sources whose least share before exceeds their greatest share after.</summary>
    Leaving,

    /// <summary>Sources whose least share after exceeds their greatest share before.</summary>
    Entering,

    /// <summary>The greater of each source's two least shares sum to more than 1.</summary>
    Floors,

    /// <summary>The lesser of each source's two greatest shares sum to less than 1.</summary>
    Caps,
}
