namespace Andrea.Curriculum.Linting.Settings.Showing;

/// <summary>Kinds of places that a setting comes from, the weaker first.</summary>
public enum SettingOriginKind
{
    /// <summary>Nobody set it.</summary>
    Default,

    /// <summary>A settings file.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>An option of the command line.</summary>
    CommandLine,
}
