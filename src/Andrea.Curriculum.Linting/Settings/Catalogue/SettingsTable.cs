using System.Text;

using Andrea.Curriculum.Linting.Settings.Showing;

namespace Andrea.Curriculum.Linting.Settings.Catalogue;

/// <summary>The table of settings for readers.</summary>
public static class SettingsTable
{
    /// <summary>All settings as a Markdown table. Ends with a line feed.</summary>
    public static string Markdown()
    {
        var table = new StringBuilder("| setting | default | means |\n|---|---|---|\n");
        foreach (var setting in SettingCatalogue.All)
        {
            table.Append($"| `{setting.Name}` | {DefaultOf(setting)} | {setting.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return table.ToString();
    }

    /// <summary>What a setting is when nobody sets it; empty when that is nothing.</summary>
    internal static string DefaultOf(LintSetting setting)
    {
        foreach (var value in SettingValues.Of(LintSettings.Default))
        {
            if (value.Name == setting.Name)
            {
                return value.Value;
            }
        }

        return "";
    }
}
