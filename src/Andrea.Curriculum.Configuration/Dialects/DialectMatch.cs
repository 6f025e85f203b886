namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>How surely a file is of a dialect.</summary>
public enum DialectMatch
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It is that trainer's config, but has no mixture that could be read.</summary>
    WithoutMixture,

    /// <summary>It has the shape, but so may files of other programs: read when it is named, not when it is come across in a folder.</summary>
    Possible,

    /// <summary>It is.</summary>
    Certain,
}
