namespace Andrea.Curriculum.Linting.Settings.Catalogue;

/// <summary>How the value of a setting is written.</summary>
public enum SettingKind
{
    /// <summary>A path, or a list of them.</summary>
    Paths,

    /// <summary>The path of one file.</summary>
    Path,

    /// <summary>The name of a preset.</summary>
    Preset,

    /// <summary>Codes or names of rules, one or a list.</summary>
    Rules,

    /// <summary>Severities by rule.</summary>
    Severities,

    /// <summary>Entries for some files only.</summary>
    Overrides,

    /// <summary>An exact number in a range.</summary>
    Number,

    /// <summary>A list of tags.</summary>
    Tags,
}
