using System.Globalization;

namespace Andrea.Curriculum.Linting.Settings.Showing;

/// <summary>Where the value of a setting comes from.</summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Name">Path of a file, or name of a variable or option; empty for a default.</param>
/// <param name="Line">Line in a file, from 1; 0 when there is none.</param>
public readonly record struct SettingOrigin(SettingOriginKind Kind, string Name, int Line)
{
    /// <summary>Nobody set it.</summary>
    public static SettingOrigin Default { get; } = new(SettingOriginKind.Default, "", 0);

    /// <summary>True for the name of an option or variable that stands for a settings file.</summary>
    public static bool IsOutsideFiles(string name) => IsOption(name) || IsVariable(name);

    /// <summary>The origin of a text such as <c>.andrea.yaml:3</c>, <c>ANDREA_IGNORE</c> or <c>--select</c>; null is a default.</summary>
    public static SettingOrigin Of(string? text)
    {
        if (text is null)
        {
            return Default;
        }

        if (IsOption(text))
        {
            return new SettingOrigin(SettingOriginKind.CommandLine, text, 0);
        }

        if (IsVariable(text))
        {
            return new SettingOrigin(SettingOriginKind.Environment, text, 0);
        }

        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? new SettingOrigin(SettingOriginKind.File, text[..colon], line)
            : new SettingOrigin(SettingOriginKind.File, text, 0);
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        SettingOriginKind.Default => "default",
        SettingOriginKind.Environment => $"{Name} (environment)",
        SettingOriginKind.CommandLine => $"{Name} (command line)",
        _ => Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}") : Name,
    };

    private static bool IsOption(string name) => name is "--select" or "--ignore" or "--threshold" or "--fail-on" or "--config" or "--baseline";

    private static bool IsVariable(string name) => name is "ANDREA_SELECT" or "ANDREA_IGNORE" or "ANDREA_FAIL_ON" or "ANDREA_CONFIG";
}
